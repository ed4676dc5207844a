%% Comparison of floats with integers is exact, also where the integer has no float of its own.
-module(compare_with_integers).
-export([main/0, id/1]).
main() ->
    Fs = [0.0, 0.5, -0.5, 1.0, 9007199254740991.0, 9007199254740992.0, 9007199254740994.0, -9007199254740992.0, 576460752303423488.0, 1152921504606846976.0, -1152921504606846976.0, 1.0e22, 1.0e300, -1.0e300],
    Is = [0, 1, -1, 9007199254740991, 9007199254740992, 9007199254740993, 9007199254740994, -9007199254740993, (1 bsl 59) - 1, 1 bsl 59, (1 bsl 60) - 1, 1 bsl 60, (1 bsl 60) + 1, -(1 bsl 60), -(1 bsl 60) - 1, 10000000000000000000000, 1 bsl 1000, -(1 bsl 1000), 1 bsl 2000],
    erlang:display([[compare(id(F), id(I)) || I <- Is] || F <- Fs]),
    erlang:display([[compare(id(I), id(F)) || I <- Is] || F <- Fs]),
    erlang:display([{id(F) > 1, id(F) < 1, 1 =< id(F), 1 == id(F), id(F) =:= 1} || F <- [0.5, 1.0, 1.5]]),
    erlang:display([{id(I) > 1.0, id(I) < 1.0, 1.0 =< id(I), 1.0 == id(I), id(I) =:= 1.0} || I <- [0, 1, 2, 1 bsl 70]]).

compare(A, B) when A < B -> true = B > A, true = A =< B, false = A >= B, l;
compare(A, B) when A > B -> true = B < A, true = A >= B, false = A =< B, g;
compare(A, B) when A == B -> false = A =:= B, true = A =< B, true = A >= B, e.

id(X) -> X.
