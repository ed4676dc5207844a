%% Shifting right rounds towards minus infinity; amounts beyond the width leave 0 or -1.
-module(shift_right).
-export([main/0, id/1]).
main() ->
    each([0, 1, -1, 2, -2, 3, -3, 1000, -1000, (1 bsl 59) - 1, -(1 bsl 59), 1 bsl 60, -(1 bsl 60), -(1 bsl 60) - 1, (1 bsl 64) + 1, -(1 bsl 64) - 1,
          (1 bsl 130) + 12345, -(1 bsl 130) - 12345]).

each([]) -> ok;
each([N | Ns]) ->
    amounts(N, [0, 1, 2, 3, 31, 32, 58, 59, 60, 61, 62, 63, 64, 65, 127, 128, 129, 130, 131, 1000, -1, -4, -59, -60, -64]),
    erlang:display({N bsr 1, N bsr 2, N bsr 3, N bsr 8, N bsr 32, N bsr 59, N bsr 60, N bsr 63, N bsr 64}),
    each(Ns).

amounts(_, []) -> ok;
amounts(N, [A | As]) ->
    erlang:display({N, A, id(N) bsr id(A)}),
    amounts(N, As).

id(X) -> X.
