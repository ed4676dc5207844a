%% EXC-5: an exception drops the frames between it and the catch; variables of the catching function keep their values.
-module(exc_05_catch_through_frames).
-export([main/0, id/1]).

main() ->
    {A, B, C} = {id(keep), id([1, 2]), id(1.5)},
    erlang:display(catch deep(1000)),
    erlang:display({A, B, C}),
    erlang:display(catch deep(0)),
    erlang:display({C, B, A}).

deep(0) -> throw(bottom);
deep(N) -> 1 + deep(N - 1).

id(Term) -> Term.
