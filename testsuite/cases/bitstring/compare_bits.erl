%% Bitstrings compare bit by bit, then by length, at whatever offset they lie in memory.
-module(compare_bits).
-export([main/0, id/1]).
main() ->
    Bs = [<<>>, <<0:1>>, <<1:1>>, <<0:7>>, <<0>>, <<1>>, <<1:7>>, <<128>>, <<127, 1:1>>, <<127, 128>>, <<127, 255>>, <<255>>, <<255, 0:1>>, <<"abc">>, <<"abd">>, <<"ab">>, <<"abc", 0>>],
    erlang:display([[compare(id(A), id(B)) || B <- Bs] || A <- Bs]),
    erlang:display(lists:sort(Bs)),
    Shifted = [shift(B) || B <- Bs],
    erlang:display(Shifted =:= Bs),
    erlang:display([[compare(A, B) || B <- Bs] || A <- Shifted] =:= [[compare(A, B) || B <- Shifted] || A <- Bs]),
    erlang:display([matches(shift(<<"abc">>), id(<<"abc">>)), matches(shift(<<5:5>>), id(<<5:5>>)), matches(shift(<<5:5>>), id(<<5:6>>))]),
    Long = list_to_binary(lists:seq(0, 200)),
    erlang:display({shift(Long) =:= Long, shift(Long) < <<Long/binary, 0>>, shift(Long) > <<Long:200/binary>>}).

%% The same bits, as a part of a binary that begins three bits earlier.
shift(B) ->
    <<_:3, Same/bits>> = id(<<5:3, B/bits>>),
    Same.

compare(A, B) when A =:= B -> s;
compare(A, B) when A < B -> l;
compare(A, B) when A > B -> g.

matches(X, X) -> same;
matches(_, _) -> different.

id(X) -> X.
