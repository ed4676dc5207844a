%% erlang:raise/3 keeps class, reason and trace, may change them, takes hand-made traces, and returns badarg for bad arguments.
-module(raise_again).
-export([main/0, id/1]).
main() ->
    erlang:display(again(fun() -> {error(e)} end)),
    erlang:display(again(fun() -> {throw(t)} end)),
    erlang:display(again(fun() -> {exit(x)} end)),
    erlang:display(changed()),
    erlang:display(by_hand([{a, b, 1}, {c, d, [1, 2], [{file, "f"}, {line, 7}]}])),
    erlang:display(by_hand([])),
    erlang:display(length(by_hand([{m, f, N, []} || N <- lists:seq(1, 20)]))),
    erlang:display({erlang:raise(id(foo), x, []), erlang:raise(id(error), x, id([bad])), erlang:raise(id(error), x, id(no_list)), erlang:raise(id(5), x, id([]))}),
    erlang:display(computed_class()).

again(F) ->
    try
        try F()
        catch C:R:S -> erlang:raise(C, {again, R}, S)
        end
    catch
        C2:R2:S2 -> {C2, R2, [A || {?MODULE, _, A, _} <- S2] =/= []}
    end.

changed() ->
    try
        try throw(t)
        catch throw:V:S -> erlang:raise(exit, {was, V}, S)
        end
    catch
        C:X:S2 -> {C, X, element(2, hd(S2))}
    end.

by_hand(Trace) ->
    try erlang:raise(id(error), x, Trace)
    catch error:x:S -> S
    end.

computed_class() ->
    [try
         try error(first)
         catch error:R:S -> erlang:raise(id(C), {C, R}, S)
         end
     catch
         C2:R2 -> {C2, R2}
     end || C <- [error, exit, throw]].

id(X) -> X.
