%% The spectral norm of an infinite matrix: products of vectors in lists, each element computed anew.
-module(spectral_norm).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> trunc(norm(830) * 1.0e9).

norm(N) ->
    {U, V} = iterate(8, N, [1.0 || _ <- lists:seq(1, N)], []),
    math:sqrt(dot(U, V, 0.0) / dot(V, V, 0.0)).

iterate(0, _, U, V) -> {U, V};
iterate(K, N, U, _) ->
    V = twice(N, U),
    iterate(K - 1, N, twice(N, V), V).

twice(N, U) -> transposed(N, times(N, U)).

times(N, U) -> [row(I, 0, U, 0.0) || I <- lists:seq(0, N - 1)].

transposed(N, U) -> [column(I, 0, U, 0.0) || I <- lists:seq(0, N - 1)].

row(_, _, [], Sum) -> Sum;
row(I, J, [U | Us], Sum) -> row(I, J + 1, Us, Sum + U / element_at(I, J)).

column(_, _, [], Sum) -> Sum;
column(I, J, [U | Us], Sum) -> column(I, J + 1, Us, Sum + U / element_at(J, I)).

element_at(I, J) -> (I + J) * (I + J + 1) / 2 + I + 1.

dot([], [], Sum) -> Sum;
dot([X | Xs], [Y | Ys], Sum) -> dot(Xs, Ys, Sum + X * Y).
