-module(latency).
%% Nanoseconds from sending a message until its receiver has it, while every scheduler has something to compute: half of
%% all messages, 99 and 99.9 of a hundred are there after so long.
-export([main/0]).

-define(MESSAGES, 3000).

main() ->
    Busy = [spawn_link(fun() -> compute(0) end) || _ <- lists:seq(1, erlang:system_info(schedulers_online))],
    Parent = self(),
    Receiver = spawn_link(fun() -> Parent ! {self(), collect(?MESSAGES, [])} end),
    send(Receiver, ?MESSAGES),
    Times = receive {Receiver, Taken} -> list_to_tuple(lists:sort(Taken)) end,
    [begin unlink(Pid), exit(Pid, kill) end || Pid <- Busy],
    [erlang:display({ns, Part, element(?MESSAGES * PerMille div 1000, Times)})
     || {Part, PerMille} <- [{p50, 500}, {p99, 990}, {p99_9, 999}]],
    erlang:display({checksum, tuple_size(Times)}).

compute(N) -> compute((N * 1103515245 + 12345) band 16#7fffffff).

send(_, 0) -> ok;
send(Receiver, N) ->
    receive after 1 -> ok end,
    Receiver ! {sent, erlang:monotonic_time(nanosecond)},
    send(Receiver, N - 1).

collect(0, Taken) -> Taken;
collect(N, Taken) ->
    receive {sent, At} -> collect(N - 1, [erlang:monotonic_time(nanosecond) - At | Taken]) end.
