%% Insertions into a red-black tree by nested patterns, and look-ups.
-module(red_black_tree).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(16, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    T = fill(60000, e),
    repeat(N - 1, Sum + find(60000, T, 0)).

fill(0, T) -> T;
fill(N, T) -> fill(N - 1, insert(N * 7919 rem 60013, T)).

find(0, _, Sum) -> Sum;
find(N, T, Sum) ->
    case member(N, T) of
        true -> find(N - 1, T, Sum + N);
        false -> find(N - 1, T, Sum)
    end.

member(_, e) -> false;
member(K, {_, L, X, _}) when K < X -> member(K, L);
member(K, {_, _, X, R}) when K > X -> member(K, R);
member(_, _) -> true.

insert(K, T) ->
    {_, L, X, R} = ins(K, T),
    {b, L, X, R}.

ins(K, e) -> {r, e, K, e};
ins(K, {C, L, X, R}) when K < X -> balance({C, ins(K, L), X, R});
ins(K, {C, L, X, R}) when K > X -> balance({C, L, X, ins(K, R)});
ins(_, T) -> T.

balance({b, {r, {r, A, X, B}, Y, C}, Z, D}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, {r, A, X, {r, B, Y, C}}, Z, D}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, A, X, {r, {r, B, Y, C}, Z, D}}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance({b, A, X, {r, B, Y, {r, C, Z, D}}}) -> {r, {b, A, X, B}, Y, {b, C, Z, D}};
balance(T) -> T.
