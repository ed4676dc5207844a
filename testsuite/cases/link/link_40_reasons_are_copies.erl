%% LINK-40: an exit reason may be any term of any size and arrives whole.
-module(link_40_reasons_are_copies).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Reason = {lists:seq(1, 1000), <<0:8000>>, self(), make_ref(), 1 bsl 200, #{a => 1.5}, fun main/0, <<5:3>>},
    Child = spawn_link(fun() -> exit(Reason) end),
    receive {'EXIT', Child, Seen} -> erlang:display(Seen =:= Reason) end,
    Free = 17,
    Other = spawn_link(fun() -> exit({fun(X) -> X + Free end}) end),
    receive {'EXIT', Other, {Fun}} -> erlang:display(Fun(1)) end.
