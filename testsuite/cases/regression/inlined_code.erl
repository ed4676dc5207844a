%% The compiler's inliner makes large functions with many variables and nested handlers out of small ones.
-module(inlined_code).
-export([main/0, id/1]).
-compile([inline, {inline_size, 200}]).

main() ->
    erlang:display(run(id([push, push, add, dup, mul, neg]))),
    erlang:display([safe(id(N)) || N <- [1, 0, a]]),
    erlang:display(vector(id({1, 2, 3}), id({4, 5, 6}))),
    erlang:display(lists_of(id(4))),
    erlang:display(classify(id([1, a, 2.5, "x", {b}, <<>>]))).

run(Ops) -> run(Ops, [], 1).

run([], Stack, _) -> Stack;
run([Op | Ops], Stack, N) -> run(Ops, step(Op, Stack, N), N + 1).

step(push, S, N) -> push(N * 10, S);
step(add, S, _) -> binary(fun(A, B) -> A + B end, S);
step(mul, S, _) -> binary(fun(A, B) -> A * B end, S);
step(dup, [A | S], _) -> push(A, push(A, S));
step(neg, S, _) -> unary(fun(A) -> -A end, S).

push(X, S) -> [X | S].
unary(F, [A | S]) -> push(F(A), S).
binary(F, [A, B | S]) -> push(F(A, B), S).

safe(N) -> guarded(fun() -> guarded(fun() -> divide(100, N) end, fun(E) -> recover(E) end) end, fun(E) -> {outer, E} end).
guarded(F, H) -> try F() catch error:E -> H(E) end.
divide(A, B) -> A div B.
recover(badarith) -> error(again).

vector(A, B) -> {dot(A, B), cross(A, B), norm2(A), scale(2, add(A, B))}.
dot({A, B, C}, {X, Y, Z}) -> A * X + B * Y + C * Z.
cross({A, B, C}, {X, Y, Z}) -> {B * Z - C * Y, C * X - A * Z, A * Y - B * X}.
norm2(V) -> dot(V, V).
add({A, B, C}, {X, Y, Z}) -> {A + X, B + Y, C + Z}.
scale(K, {X, Y, Z}) -> {K * X, K * Y, K * Z}.

lists_of(N) -> [pair(X, Y) || X <- up_to(N), Y <- up_to(X), keep(X, Y)].
up_to(N) -> lists:seq(1, N).
pair(X, Y) -> {X, Y, X * Y}.
keep(X, Y) -> (X + Y) rem 2 =:= 0.

classify(L) -> [tag(X) || X <- L].
tag(X) when is_integer(X) -> {integer, X};
tag(X) when is_atom(X) -> {atom, X};
tag(X) when is_float(X) -> {float, X};
tag(X) -> {other, X}.

id(X) -> X.
