%% A gigabyte of live terms: made, kept while much garbage is made beside it; all of it, and the longest pause.
-module(live_heap).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    {Live, Last, Longest} = make(11000, [], Start, 0),
    Pause = churn(3000, Live, Last, Longest),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, total, Stop - Start}),
    erlang:display({ns, longest_pause, Pause}),
    erlang:display({checksum, sum(Live, 0)}).

make(0, Live, Last, Longest) -> {Live, Last, Longest};
make(N, Live, Last, Longest) ->
    More = some(1000, N * 1000, Live),
    Now = erlang:monotonic_time(nanosecond),
    make(N - 1, More, Now, max(Longest, Now - Last)).

%% Twelve words each.
some(0, _, Live) -> Live;
some(K, N, Live) -> some(K - 1, N, [{N + K, [N | a], {N}, x} | Live]).

churn(0, _, _, Longest) -> Longest;
churn(N, Live, Last, Longest) ->
    _ = garbage(1000, []),
    Now = erlang:monotonic_time(nanosecond),
    churn(N - 1, Live, Now, max(Longest, Now - Last)).

garbage(0, L) -> length(L);
garbage(N, L) -> garbage(N - 1, [{N, N} | L]).

sum([], Sum) -> Sum;
sum([{N, _, _, _} | Rest], Sum) -> sum(Rest, (Sum + N) band 16#ffffffff).
