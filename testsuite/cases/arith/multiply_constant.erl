%% Multiplication by a constant agrees with repeated addition, near the borders too.
-module(multiply_constant).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1, -1, 5, -7, 1 bsl 40, (1 bsl 57) + 3, -(1 bsl 57) - 3, 384307168202282325, 384307168202282326,
          -384307168202282326, -384307168202282327, 1152921504606846975, -1152921504606846976, 1 bsl 62],
    each(Ns).

each([]) -> ok;
each([N | Ns]) ->
    erlang:display({N * 2, N * 3, N * 4, N * 5, N * 7, N * 8, N * 10, N * 16, N * 100, N * 255, N * 1000}),
    erlang:display({-2 * N, -3 * N, -8 * N, N * -10, N * 1, N * -1, N * 0}),
    erlang:display({N * 16#10000, N * 16#ffffffff, N * 16#7fffffffffffffff, N * 16#10000000000000000}),
    true = N * 3 =:= N + N + N,
    true = N * 7 =:= id(7) * N,
    each(Ns).

id(X) -> X.
