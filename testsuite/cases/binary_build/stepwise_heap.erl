%% Bitstrings built by an instruction for each segment keep their place while the heap is reserved and collected.
%% releases: 25, 27
-module(stepwise_heap).
-export([main/0, id/1]).
-compile(r24).

main() ->
    erlang:display(pair(id(1), id(<<"ab">>))),
    erlang:display(many(id(1), id(2), id(3), id(4), id(5), id(6), id(7))),
    erlang:display(loop(id(300), [])),
    erlang:display(erlang:phash2(loop(id(2000), []))),
    erlang:display(record(id({a, <<"b">>, 3}))),
    erlang:display(funs(id(9), id(<<"xyz">>))),
    erlang:display([F() || F <- closures(id(3))]).

pair(N, B) -> {<<N, B/binary>>, [<<B/binary, N>>, N | {N, <<N:3>>}]}.

many(A, B, C, D, E, F, G) ->
    X = <<A, B:16, C:3, D:5/little, E/float, F/utf8, G:32>>,
    Y = {X, A, B, C, D, E, F, G},
    {<<X/binary, A>>, Y, id(Y), <<G:100, X/binary>>}.

loop(0, Acc) -> Acc;
loop(N, Acc) -> loop(N - 1, [{N, <<N:32, (integer_to_binary(N))/binary, N:(N rem 64)>>} | lists:sublist(Acc, 5)]).

record({_, B, C}) -> #{0 => <<B/binary, C>>, <<C:7>> => [<<D:0/binary-unit:1>> || D <- [B]], [] => {<<C:C>>, C}}.

funs(N, B) ->
    C = <<N, B/binary>>,
    D = fun(X) -> {<<C/binary, X>>, B, N} end,
    {D(1), <<C/binary, 0:N>>, D(2)}.

closures(0) -> [];
closures(N) -> B = <<N:N, N>>, [fun() -> <<B/bits, N:4>> end | closures(N - 1)].

id(X) -> X.
