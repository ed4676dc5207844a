%% Terms nested a million deep are read and written, and refused when they never end.
-module(deep_terms).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Count = id(1000000),
    [deep(<<131, (binary:copy(Before, Count))/binary, 104, 0, (binary:copy(After, Count))/binary>>)
     || {Before, After} <- id([{<<104, 1>>, <<>>}, {<<108, 1:32>>, <<106>>}, {<<108, 1:32, 104, 1>>, <<106>>}, {<<116, 1:32, 97, 1>>, <<>>},
                               {<<104, 2, 104, 0>>, <<>>}, {<<104, 2>>, <<77, 1:32, 1, 128>>}])],
    [erlang:display(try binary_to_term(<<131, (binary:copy(Bytes, Count))/binary>>) catch error:Reason -> Reason end)
     || Bytes <- id([<<104, 1>>, <<108, 1:32>>, <<116, 1:32>>, <<108, 16#fffff:32>>, <<105, 16#fffff:32>>])].

deep(Bytes) ->
    Term = binary_to_term(Bytes),
    erlang:display({byte_size(Bytes), erlang:external_size(Term) =:= byte_size(Bytes), term_to_binary(Term) =:= Bytes,
                    term_to_binary(binary_to_term(term_to_binary(Term, [{compressed, 1}]))) =:= Bytes}).
