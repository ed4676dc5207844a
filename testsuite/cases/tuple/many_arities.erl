%% A match over tuples of many sizes and tags chooses by size first, then by tag.
-module(many_arities).
-export([main/0, id/1]).
main() ->
    Ts = [{}, {add, 1, 2}, {neg, 5}, {num, 7}, {mul, {num, 2}, {num, 3}}, {cond_, {num, 0}, {num, 1}, {num, 2}}, {cond_, {num, 5}, {num, 1}, {num, 2}},
          {let_, x, {num, 4}, {add, {var, x}, {num, 1}}}, {var, y}, {seq, [{num, 1}, {num, 2}, {add, {num, 3}, {num, 4}}]}, oops, {a, b, c, d, e}, {num, b}, {neg, {neg, {num, 9}}}],
    erlang:display([safe(T) || T <- Ts]).

safe(T) ->
    try eval(id(T), [])
    catch throw:Reason -> Reason
    end.

eval({num, N}, _) when is_integer(N) -> N;
eval({var, V}, [{V, Value} | _]) -> Value;
eval({var, _} = Var, [_ | Env]) -> eval(Var, Env);
eval({var, V}, []) -> throw({unbound, V});
eval({neg, E}, Env) -> -eval(E, Env);
eval({add, A, B}, Env) -> eval(A, Env) + eval(B, Env);
eval({mul, A, B}, Env) -> eval(A, Env) * eval(B, Env);
eval({cond_, C, T, E}, Env) ->
    case eval(C, Env) of
        0 -> eval(E, Env);
        _ -> eval(T, Env)
    end;
eval({let_, V, E, Body}, Env) -> eval(Body, [{V, eval(E, Env)} | Env]);
eval({seq, Es}, Env) -> [eval(E, Env) || E <- Es];
eval({}, _) -> throw(empty);
eval({_, _, _, _, _}, _) -> throw(five);
eval(Other, _) -> throw({bad, Other}).

id(X) -> X.
