%% An atom in place of a record's size is an error.
%% out29: is_record/3 takes the module and the name of a native record
-module(is_record_of_two_atoms).
-export([main/0, id/1]).
main() ->
    [erlang:display(outcome(fun() -> is_record(id(T), id(A), id(B)) end)) || T <- [x, {a}, {a, b}], A <- [a, "a"], B <- [x, a, 1, -1, 1.0]].

outcome(F) ->
    try F() catch Class:Reason -> {Class, Reason} end.

id(X) -> X.
