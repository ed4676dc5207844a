%% Terms nested a million deep are written and read.
-module(deep_terms).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [deep(Wrap, Unwrap) || {Wrap, Unwrap} <- id([{fun(T) -> {T} end, fun({T}) -> T end}, {fun(T) -> [T] end, fun([T]) -> T end},
                                                {fun(T) -> [a | {T}] end, fun([a | {T}]) -> T end},
                                                {fun(T) -> #{k => T} end, fun(#{k := T}) -> T end}])],
    Count = id(1000000),
    [erlang:display(try binary_to_term(<<131, (binary:copy(Bytes, Count))/binary>>) catch error:Reason -> Reason end)
     || Bytes <- id([<<104, 1>>, <<108, 1:32>>, <<116, 1:32>>, <<108, 16#fffff:32>>, <<105, 16#fffff:32>>])].

deep(Wrap, Unwrap) ->
    Count = id(1000000),
    Term = wrap(Wrap, Count, leaf),
    Bytes = term_to_binary(Term, [{minor_version, 2}]),
    Size = erlang:external_size(Term, [{minor_version, 1}]),
    erlang:display({byte_size(Bytes), byte_size(term_to_binary(Term, [{minor_version, 1}])) =:= Size, unwrap(Unwrap, Count, binary_to_term(Bytes)),
                    unwrap(Unwrap, Count, binary_to_term(term_to_binary(Term, [{compressed, 1}])))}).

wrap(_, 0, Term) -> Term;
wrap(Wrap, N, Term) -> wrap(Wrap, N - 1, Wrap(Term)).

unwrap(_, 0, Term) -> Term;
unwrap(Unwrap, N, Term) -> unwrap(Unwrap, N - 1, Unwrap(Term)).
