%% garbage_collect/1,2 of processes that end before they come to it.
-module(collect_of_the_ended).
-export([main/0]).

main() ->
    Killed = spawn(fun() -> receive never -> ok end end),
    exit(Killed, kill),
    erlang:display(garbage_collect(Killed)),
    Told = spawn(fun() -> receive never -> ok end end),
    exit(Told, kill),
    erlang:display(garbage_collect(Told, [{async, tag}])),
    erlang:display(receive Message -> Message after 5000 -> nothing end),
    Ended = [begin Pid = spawn(fun() -> ok end), is_boolean(garbage_collect(Pid)) end || _ <- lists:seq(1, 1000)],
    erlang:display(lists:usort(Ended)),
    Looping = spawn(fun loop/0),
    erlang:display(garbage_collect(Looping)),
    Suspended = spawn(fun() -> receive never -> ok end end),
    erlang:suspend_process(Suspended),
    erlang:display(garbage_collect(Suspended, [{async, other}])),
    exit(Suspended, kill),
    erlang:display(receive {garbage_collect, other, Done} when is_boolean(Done) -> told after 5000 -> nothing end),
    exit(Looping, kill).

loop() -> loop().
