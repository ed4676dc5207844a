%% LINK-35: a process that is linked to another and monitors it gets the exit message before the DOWN.
-module(link_35_exit_before_down).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    erlang:display(lists:usort([turn(fun() -> exit(x) end) || _ <- lists:seq(1, 200)])),
    erlang:display(lists:usort([turn(fun() -> receive stop -> exit(x) end end) || _ <- lists:seq(1, 50)])).

turn(Fun) ->
    {Pid, Monitor} = spawn_opt(Fun, [link, monitor]),
    Pid ! stop,
    [receive {'EXIT', Pid, x} -> exit; {'DOWN', Monitor, process, Pid, x} -> down end || _ <- [1, 2]].
