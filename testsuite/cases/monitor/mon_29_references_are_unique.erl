%% MON-29: the references of monitors differ from all others of the process and compare among themselves.
-module(mon_29_references_are_unique).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Plain = [monitor(process, Pid) || _ <- lists:seq(1, 1000)],
    Aliases = [monitor(process, Pid, [{alias, demonitor}]) || _ <- lists:seq(1, 10)] ++ [alias() || _ <- lists:seq(1, 10)],
    Refs = [make_ref() || _ <- lists:seq(1, 10)],
    erlang:display(length(lists:usort(Plain ++ Aliases ++ Refs))),
    erlang:display(lists:all(fun is_reference/1, Plain ++ Aliases)),
    Sorted = lists:sort(Plain ++ Aliases),
    erlang:display(Sorted =:= lists:sort(lists:reverse(Sorted))).
