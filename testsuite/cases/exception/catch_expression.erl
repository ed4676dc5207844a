%% catch gives the value, the thrown term, or an 'EXIT' tuple; nested ones stop at the nearest.
-module(catch_expression).
-export([main/0, id/1]).
main() ->
    erlang:display(catch id(value)),
    erlang:display(catch throw(thrown)),
    erlang:display(catch exit(reason)),
    erlang:display(strip(catch error(reason))),
    erlang:display(strip(catch id(1) / id(0))),
    erlang:display(strip(catch {bad, match} = id(5))),
    erlang:display({catch throw(a), catch exit(b), strip(catch error(c)), catch d}),
    erlang:display(catch [throw(first), throw(second)]),
    erlang:display(catch {(catch throw(inner)), throw(outer)}),
    erlang:display((catch {'EXIT', same}) =:= (catch exit(same))),
    X = (catch begin Y = (catch throw(y)), {Y, exit(z)} end),
    erlang:display(X),
    Keep = id({kept, [1, 2, 3]}),
    _ = (catch throw(ignored)),
    catch error(ignored_too),
    erlang:display(Keep),
    erlang:display([catch f(N) || N <- [1, 2, 3, 4]]),
    erlang:display(case catch f(2) of {'EXIT', R} -> {exited, R}; V -> V end),
    erlang:display(loop(1000, 0)).

f(1) -> one;
f(2) -> exit(two);
f(3) -> throw(three);
f(N) -> N * 10.

loop(0, Sum) -> Sum;
loop(N, Sum) ->
    case catch g(N) of
        {'EXIT', {_, [_ | _]}} -> loop(N - 1, Sum + 1);
        {t, M} -> loop(N - 1, Sum + M);
        M -> loop(N - 1, Sum - M)
    end.

g(N) when N rem 3 =:= 0 -> throw({t, N});
g(N) when N rem 3 =:= 1 -> N;
g(N) -> atom_to_list(id(N)).

strip({'EXIT', {Reason, [{M, F, A, Info} | _]}}) when is_atom(M), is_atom(F), is_list(Info), (is_integer(A) orelse is_list(A)) -> {'EXIT', Reason, stack};
strip(Other) -> Other.

id(X) -> X.
