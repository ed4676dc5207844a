%% Atoms are equal only to themselves and are ordered by their text, not by when they were made.
-module(equality_and_order).
-export([main/0, id/1]).
main() ->
    Atoms = [zebra, apple, 'Apple', '', 'a b', a, aa, ab, b, 'å', 'λ', '1', '_', true, false, undefined, ok, error, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaab, aaaa, aaab, 'aaa\0', aaa],
    erlang:display(sort(Atoms)),
    erlang:display([{A, id(A) =:= A, id(A) == b, id(A) < b, id(A) >= b, A =/= id(b)} || A <- [a, aa, b, c, '']]),
    erlang:display({id(a) =:= "a", id(a) == 97, id(true) =:= 1, id([]) =:= '[]', id('') =:= []}).

sort([]) -> [];
sort([P | Rest]) -> sort([X || X <- Rest, X < P]) ++ [P] ++ sort([X || X <- Rest, X >= P]).

id(X) -> X.
