%% Carries and borrows run through every limb, and differences shrink back to small integers.
-module(add_sub_carry).
-export([main/0, id/1]).
main() ->
    Bits = [60, 64, 65, 127, 128, 129, 192, 256, 1000],
    each(Bits),
    cancel(Bits).

each([]) -> ok;
each([B | Bs]) ->
    P = 1 bsl id(B),
    erlang:display({B, P - 1, P + 1, (P - 1) + 1, -P - 1, -P + 1, (-P + 1) - 1}),
    erlang:display({(P - 1) + (P - 1), (P - 1) - -(P - 1), -P - P, (P + 1) - (P - 1), (P - 1) - (P + 1), P - P}),
    each(Bs).

cancel([]) -> ok;
cancel([B | Bs]) ->
    P = (1 bsl id(B)) + 12345,
    Q = 1 bsl id(B),
    12345 = P - Q,
    -12345 = Q - P,
    0 = P - id(P),
    0 = -P + P,
    true = is_integer(P - Q),
    cancel(Bs).

id(X) -> X.
