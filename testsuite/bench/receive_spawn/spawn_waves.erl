%% Waves of a thousand processes: each works a little, answers and ends; the next wave starts when all have ended.
-module(spawn_waves).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> waves(150, 0).

waves(0, Sum) -> Sum;
waves(N, Sum) ->
    Parent = self(),
    Workers = [spawn_monitor(fun() -> Parent ! {answer, work(N, K)} end) || K <- lists:seq(1, 1000)],
    Answers = collect(1000, 0),
    [receive {'DOWN', Monitor, process, Pid, normal} -> ok end || {Pid, Monitor} <- Workers],
    waves(N - 1, (Sum + Answers) band 16#ffffffff).

collect(0, Sum) -> Sum;
collect(N, Sum) -> receive {answer, Answer} -> collect(N - 1, Sum + Answer) end.

work(N, K) -> lists:foldl(fun(X, Acc) -> (Acc * 31 + X) band 16#ffffff end, N, lists:seq(K, K + 20)).
