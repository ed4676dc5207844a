%% LINK-28: a process made by spawn_link is linked from its first moment: its reason always arrives and is never noproc.
-module(link_28_spawn_link_is_atomic).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Pids = [spawn_link(fun() -> exit(N) end) || N <- lists:seq(1, 2000)],
    Reasons = [receive {'EXIT', Pid, Reason} -> Reason end || Pid <- Pids],
    erlang:display(Reasons =:= lists:seq(1, 2000)).
