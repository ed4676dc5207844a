%% Sums, differences and products are exact on both sides of every power of two where a representation may end.
-module(small_borders).
-export([main/0, id/1]).
main() ->
    each(borders()).

borders() ->
    [7, 15, 16, 27, 28, 31, 32, 47, 48, 52, 53, 57, 58, 59, 60, 61, 62, 63, 64, 65].

each([]) -> ok;
each([Bits | Rest]) ->
    Power = power(Bits),
    erlang:display({bits, Bits}),
    around([-2, -1, 0, 1, 2], Power),
    around([-2, -1, 0, 1, 2], -Power),
    each(Rest).

around([], _) -> ok;
around([D | Ds], Power) ->
    N = id(Power + D),
    erlang:display({N, N + 1, N - 1, 1 + N, 1 - N, -N}),
    erlang:display({N + N, N - id(-1), N - N, N - Power, Power - N}),
    erlang:display({N * 2, 2 * N, N * -1, N * 0, N * 3 - N - N}),
    around(Ds, Power).

power(0) -> 1;
power(N) -> 2 * power(N - 1).

id(X) -> X.
