%% Thousands of processes sleep a few milliseconds again and again, each another time.
-module(many_sleepers).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parent = self(),
    Sleepers = [spawn_link(fun() -> Parent ! {done, self(), sleep(5, Id, 0)} end) || Id <- lists:seq(1, 10000)],
    lists:foldl(fun(Sleeper, Sum) -> receive {done, Sleeper, Part} -> (Sum * 3 + Part) band 16#ffffffff end end, 0, Sleepers).

sleep(0, _, Sum) -> Sum;
sleep(N, Id, Sum) ->
    receive
        {wake, X} -> sleep(N, Id, Sum + X)
    after 1 + (Id * 7 + N * 3) rem 40 ->
        [self() ! {wake, Id} || N rem 4 =:= 0],
        sleep(N - 1, Id, Sum + N)
    end.
