%% Big integers compare by value with each other, with small integers and with floats.
-module(big_compare).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1, -1, (1 bsl 59) - 1, 1 bsl 59, 1 bsl 60, -(1 bsl 60), -(1 bsl 60) - 1, 1 bsl 63, 1 bsl 64, (1 bsl 64) + 1, -(1 bsl 64), 1 bsl 128, (1 bsl 128) - 1, -(1 bsl 128)],
    erlang:display(lists:sort(Ns)),
    erlang:display([[compare(id(A), id(B)) || B <- Ns] || A <- Ns]),
    Fs = [0.0, 1.0, -1.0, 1152921504606846976.0, 18446744073709551616.0, -18446744073709551616.0, 1.0e30, -1.0e30, 3.402823669209385e38, 1.0e300],
    erlang:display([[compare(id(A), id(B)) || B <- Fs] || A <- Ns]),
    erlang:display([{A == B, A =:= B, A /= B, A =/= B} || {A, B} <- [{1 bsl 64, id(1 bsl 64)}, {1 bsl 64, 18446744073709551616.0}, {(1 bsl 64) + 1, 18446744073709551616.0}, {1 bsl 64, -(1 bsl 64)}]]).

compare(A, B) when A < B -> true = B > A, false = A >= B, true = A =< B, l;
compare(A, B) when A > B -> true = B < A, false = A =< B, true = A >= B, g;
compare(A, B) when A =:= B -> true = A == B, e;
compare(A, B) when A == B -> true = A =/= B, n.

id(X) -> X.
