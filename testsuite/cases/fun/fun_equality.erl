%% A fun is equal to itself and to a copy made with the same variables; external funs are equal by name and arity.
-module(fun_equality).
-export([main/0, id/1, twice/1]).
main() ->
    F = id(fun(X) -> X end),
    erlang:display({F =:= F, F == F, F =:= id(F), F /= F}),
    erlang:display({make(1) =:= make(1), make(1) =:= make(2), make({a, [b]}) =:= make({a, [b]}), make(1) == make(1.0)}),
    erlang:display({fun ?MODULE:twice/1 =:= fun ?MODULE:twice/1, fun lists:map/2 =:= id(fun lists:map/2), fun lists:map/2 =:= fun lists:foldl/3, fun erlang:abs/1 =:= fun ?MODULE:twice/1}),
    erlang:display({fun twice/1 =:= fun twice/1, fun ?MODULE:twice/1 =:= fun twice/1}),
    erlang:display(id(fun lists:map/2)),
    erlang:display({id(fun lists:map/2), [fun erlang:'+'/2]}),
    erlang:display({make(1) < make(2), make(2) < make(1), make(1) < {}, a < make(1), make(1) > 5}),
    M = #{make(1) => one, fun lists:map/2 => two},
    erlang:display({maps:get(make(1), M), maps:get(id(fun lists:map/2), M), maps:is_key(make(3), M)}),
    erlang:display(lists:member(make(2), [make(1), make(2)])),
    erlang:display(same(make(x), make(x))).

make(X) -> fun() -> X end.

twice(X) -> X * 2.

same(X, X) -> same;
same(_, _) -> different.

id(X) -> X.
