%% The depth limit counts the entry on top of the trace, whatever it is, and 0 is as 1.
-module(depth_of_each_kind).
-export([main/0, id/1, loop/1]).

main() ->
    Funs = [
        {error, fun() -> [error(id(x))] end},
        {error_with, fun() -> [error(id(x), [1])] end},
        {native, fun() -> [atom_to_list(id(1))] end},
        {operator, fun() -> [id(a) * id(b)] end},
        {badmatch, fun() -> {ok, _} = id(x), id(done) end},
        {undef, fun() -> [(id(no_mod)):f(1)] end},
        {undef_last, fun() -> (id(no_mod)):f(1) end},
        {applied, fun() -> [apply(id(no_mod), f, id([1]))] end},
        {badfun, fun() -> [(id(x))(1)] end},
        {badarity, fun() -> [(id(fun id/1))(1, 2)] end},
        {function_clause, fun() -> [loop(id(b))] end},
        {throw, fun() -> [throw(id(x))] end},
        {exit, fun() -> [exit(id(x))] end},
        {given, fun() -> [erlang:raise(error, x, id([{m, f, N} || N <- [1, 2, 3, 4, 5]]))] end}
    ],
    [shown(Depth, Name, Fun) || Depth <- [0, 1, 2, 3, 8], {Name, Fun} <- Funs],
    erlang:display(erlang:system_flag(backtrace_depth, 8)).

shown(Depth, Name, Fun) ->
    erlang:system_flag(backtrace_depth, Depth),
    Kept = try [Fun()] catch _:_:Stack -> Stack end,
    Caught = case catch [Fun()] of {'EXIT', {_, [_ | _] = List}} -> length(List); _ -> none end,
    erlang:system_flag(backtrace_depth, 8),
    erlang:display({Depth, Name, length(Kept), Caught, [entry(Entry) || Entry <- lists:sublist(Kept, 2)]}).

entry({?MODULE, Name, Arity, _}) when is_integer(Arity) -> {own, kind(atom_to_list(Name)), Arity};
entry({?MODULE, Name, Args, _}) -> {own, kind(atom_to_list(Name)), args, length(Args)};
entry({M, F, A, _}) when is_integer(A) -> {M, F, A};
entry({M, F, A, _}) -> {M, F, args, length(A)};
entry(Other) -> tuple_size(Other).

kind("-main/0-fun" ++ _) -> a_fun;
kind("-main/0-lc" ++ _) -> comprehension;
kind(Name) -> list_to_atom(Name).

loop(a) -> ok.

id(X) -> X.
