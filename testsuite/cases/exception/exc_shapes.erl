%% EXC-4, EXC-10, EXC-11, EXC-12, EXC-20: Each compiled shape of catch, try, its trace, raise and after gives its result on
%% every way out.
-module(exc_shapes).
-export([main/0, used/1, unused/1, clauses/1, traced/1, raised/1, cleaned/1]).

main() ->
    Ways = [fun() -> value end, fun() -> throw(thrown) end, fun() -> error(failed) end, fun() -> exit(left) end],
    [begin
         erlang:display({Shape, shown(fun() -> ?MODULE:Shape(Way) end)})
     end || Shape <- [used, unused, clauses, traced, raised, cleaned], Way <- Ways],
    erlang:display(cleanings()).

used(G) -> {catch G()}.

unused(G) -> catch G(), ok.

clauses(G) -> try G() of V -> {ok, V} catch throw:T -> {t, T} end.

traced(G) -> try G() catch C:V:S -> {C, V, names(S)} end.

raised(G) -> try G() catch C:V:S -> erlang:raise(C, {w, V}, S) end.

cleaned(G) -> try G() after put(cleaned, cleanings() + 1) end.

cleanings() ->
    case get(cleaned) of
        undefined -> 0;
        Count -> Count
    end.

%% The result, or class, reason and trace.
shown(F) ->
    try F() of
        {{'EXIT', {Reason, Trace}}} -> {exit_tuple, Reason, names(Trace)};
        Value -> Value
    catch
        Class:Reason:Trace -> {Class, Reason, names(Trace)}
    end.

names(Trace) ->
    [{Module, Function, Arity} || {Module, Function, Arity, _} <- Trace, Module =:= ?MODULE].
