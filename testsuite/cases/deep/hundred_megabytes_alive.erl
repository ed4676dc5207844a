%% A hundred megabytes of live terms, reached from a million frames too, survive collections beside them, and then they go.
%% gc: normal, each collection would copy all of it
-module(hundred_megabytes_alive).
-export([main/0]).
main() ->
    Live = make(1100000, []),
    erlang:display(element(1, hd(Live))),
    erlang:display(churn(200, Live)),
    erlang:display(frames(1000000, Live)),
    {total_heap_size, Big} = process_info(self(), total_heap_size),
    erlang:display(Big > 12000000),
    erlang:display(sum(Live, 0)),
    erlang:garbage_collect(),
    {total_heap_size, Small} = process_info(self(), total_heap_size),
    erlang:display(Small < 100000).

%% Twelve words each.
make(0, Live) -> Live;
make(N, Live) -> make(N - 1, [{N, [N | a], {N}, x} | Live]).

churn(0, Live) -> length(Live);
churn(N, Live) ->
    _ = [{X, N} || X <- lists:seq(1, 1000)],
    churn(N - 1, Live).

frames(0, Live) -> erlang:garbage_collect(), length(Live);
frames(N, Live) ->
    X = {N},
    1 + frames(N - 1, Live) + element(1, X) - N.

sum([], Sum) -> Sum;
sum([{N, [N | a], {N}, x} | Rest], Sum) -> sum(Rest, Sum + N).
