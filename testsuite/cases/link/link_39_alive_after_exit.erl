%% LINK-39: is_process_alive/1 is false after exit(Pid, kill) of the same caller.
-module(link_39_alive_after_exit).
-export([main/0]).

main() ->
    erlang:display(lists:usort([turn() || _ <- lists:seq(1, 1000)])).

turn() ->
    Pid = spawn(fun() -> receive never -> ok end end),
    Before = is_process_alive(Pid),
    exit(Pid, kill),
    {Before, is_process_alive(Pid)}.
