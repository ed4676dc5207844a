%% LINK-10: a process that traps exits gets {'EXIT', Pid, Reason} with the reason as it was given to exit/1.
-module(link_10_message_when_trapping).
-export([main/0]).

main() ->
    erlang:display(process_flag(trap_exit, true)),
    Reason = {shutdown, [1, 2, #{k => <<"v">>}]},
    Child = spawn_link(fun() -> exit(Reason) end),
    receive {'EXIT', Child, Seen} -> erlang:display({Seen, Seen =:= Reason, process_info(self(), links)}) end.
