%% A spigot produces three hundred digits of pi: fractions of growing big integers.
-module(digits_of_pi).
-export([main/0]).
main() ->
    erlang:display(digits(300)),
    erlang:display(machin(200)).

digits(N) -> stream(1, 0, 1, 1, 3, 3, N).

stream(_, _, _, _, _, _, 0) -> [];
stream(Q, R, T, K, M, X, Left) when 4 * Q + R - T < M * T ->
    [$0 + M | stream(10 * Q, 10 * (R - M * T), T, K, (10 * (3 * Q + R)) div T - 10 * M, X, Left - 1)];
stream(Q, R, T, K, _, X, Left) ->
    stream(Q * K, (2 * Q + R) * X, T * X, K + 1, (Q * (7 * K + 2) + R * X) div (T * X), X + 2, Left).

machin(Digits) ->
    Unity = power(10, Digits + 10),
    Pi = 4 * (4 * arccot(5, Unity) - arccot(239, Unity)),
    Pi div power(10, 10).

arccot(X, Unity) ->
    Start = Unity div X,
    arccot(X * X, Start, Start, 3, -1).

arccot(_, Sum, 0, _, _) -> Sum;
arccot(XX, Sum, Term0, N, Sign) ->
    Term = Term0 div XX,
    arccot(XX, Sum + Sign * (Term div N), Term, N + 2, -Sign).

power(_, 0) -> 1;
power(B, E) -> B * power(B, E - 1).
