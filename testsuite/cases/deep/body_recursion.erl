%% Body recursion hundreds of thousands of frames deep returns through every one of them.
%% gc: normal, each of a million allocations would walk up to a million frames
-module(body_recursion).
-export([main/0]).
main() ->
    erlang:display(count(1000000)),
    L = build(300000),
    erlang:display(length(L)),
    erlang:display(sum(L)),
    M = map(fun(X) -> X * 2 end, L),
    erlang:display({hd(M), sum(M)}),
    erlang:display(length(append(L, M))),
    erlang:display(even(500000)),
    erlang:display(length(lists:map(fun(X) -> {X} end, L))).

count(0) -> 0;
count(N) -> 1 + count(N - 1).

build(0) -> [];
build(N) -> [N | build(N - 1)].

sum([]) -> 0;
sum([X | Xs]) -> X + sum(Xs).

map(_, []) -> [];
map(F, [X | Xs]) -> [F(X) | map(F, Xs)].

append([], Ys) -> Ys;
append([X | Xs], Ys) -> [X | append(Xs, Ys)].

even(0) -> true;
even(N) -> not odd(N - 1).

odd(0) -> false;
odd(N) -> not even(N - 1).
