%% A gigabyte of live terms: made, kept while much garbage is made beside it, and the longest pause meanwhile.
-module(live_heap).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Live = make(11000000, []),
    Made = erlang:monotonic_time(nanosecond),
    erlang:display({ns, make, Made - Start}),
    Longest = churn(3000, Live, Made, 0),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, churn, Stop - Made}),
    erlang:display({ns, longest_pause, Longest}),
    erlang:display({checksum, sum(Live, 0)}).

%% Twelve words each.
make(0, Live) -> Live;
make(N, Live) -> make(N - 1, [{N, [N | a], {N}, x} | Live]).

churn(0, _, _, Longest) -> Longest;
churn(N, Live, Last, Longest) ->
    _ = garbage(1000, []),
    Now = erlang:monotonic_time(nanosecond),
    churn(N - 1, Live, Now, max(Longest, Now - Last)).

garbage(0, L) -> length(L);
garbage(N, L) -> garbage(N - 1, [{N, N} | L]).

sum([], Sum) -> Sum;
sum([{N, _, _, _} | Rest], Sum) -> sum(Rest, (Sum + N) band 16#ffffffff).
