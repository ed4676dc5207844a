%% EXC-8: exceptions of the of part and of a clause are not taken by the clauses of the same try.
-module(exc_08_outside_of_the_body).
-export([main/0, id/1]).

main() ->
    erlang:display(catch try id(1) of _ -> throw(in_of) catch throw:in_of -> wrong end),
    erlang:display(catch try throw(a) catch throw:a -> throw(b); throw:b -> wrong end),
    erlang:display(catch try throw(a) catch throw:a -> throw(b) after throw(c) end).

id(Term) -> Term.
