%% Shifting a big integer left and right by any amount agrees with multiplying and flooring division by powers of two.
-module(big_shifts).
-export([main/0]).
main() ->
    Ns = [16#123456789abcdef0fedcba9876543210f, -16#123456789abcdef0fedcba9876543210f, 1 bsl 128, -(1 bsl 128), (1 bsl 128) - 1, -(1 bsl 128) - 1, -(1 bsl 64), -(1 bsl 64) + 1],
    each(Ns, [0, 1, 4, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 132, 133, 192, 500]),
    erlang:display([N bsr 3 || N <- Ns]),
    erlang:display([N bsl 67 || N <- Ns]),
    erlang:display([N bsr 64 || N <- Ns]),
    erlang:display([N bsr 127 || N <- Ns]).

each([], _) -> ok;
each([N | Ns], Amounts) ->
    erlang:display({N, [{A, check(N, A)} || A <- Amounts]}),
    each(Ns, Amounts).

check(N, A) ->
    P = 1 bsl A,
    Left = N * P,
    Left = N bsl A,
    Left = N bsr -A,
    Right = floor_div(N, P),
    Right = N bsr A,
    Right = N bsl -A,
    Right.

floor_div(A, B) when A >= 0 -> A div B;
floor_div(A, B) -> -((-A + B - 1) div B).
