%% MON-17: the registered name of a process is free when its DOWN is there.
-module(mon_17_name_is_free).
-export([main/0]).

main() ->
    erlang:display(lists:usort([turn() || _ <- lists:seq(1, 500)])).

turn() ->
    {Pid, Monitor} = spawn_monitor(fun() -> register(mon_17_name, self()) end),
    receive {'DOWN', Monitor, process, Pid, Reason} -> {Reason, whereis(mon_17_name)} end.
