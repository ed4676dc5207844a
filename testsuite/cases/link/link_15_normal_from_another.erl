%% LINK-15: exit(Pid, normal) does nothing to another process that does not trap, and is a message to one that does.
-module(link_15_normal_from_another).
-export([main/0]).

main() ->
    Parent = self(),
    Plain = spawn(fun() -> receive go -> Parent ! still_alive end end),
    erlang:display(exit(Plain, normal)),
    Plain ! go,
    receive still_alive -> erlang:display(still_alive) end,
    Trapping = spawn(fun() ->
        process_flag(trap_exit, true),
        Parent ! ready,
        receive Message -> Parent ! {got, Message =:= {'EXIT', Parent, normal}} end
    end),
    receive ready -> exit(Trapping, normal) end,
    receive {got, Same} -> erlang:display(Same) end.
