%% Unary plus as an instruction makes 0.0 of -0.0, since it adds to zero; called by its name it gives its argument.
-module(plus_of_a_zero).
-export([main/0, id/1]).
main() ->
    Zero = id(-0.0),
    [erlang:display(<<F/float>>) || F <- [+Zero, +id(0.0), guarded(Zero), apply(erlang, id('+'), [Zero]), +id(-1.5)]],
    [erlang:display(try +id(X) catch Class:Reason -> {Class, Reason} end) || X <- [5, -1 bsl 59, 1 bsl 70, a, []]].

guarded(X) when +X =:= 0.0, is_float(X) -> +X;
guarded(_) -> 1.0.

id(X) -> X.
