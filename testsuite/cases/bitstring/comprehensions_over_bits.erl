%% Comprehensions that read and write bitstrings, with fields that do not end on bytes.
-module(comprehensions_over_bits).
-export([main/0, id/1]).
main() ->
    B = id(<<16#a5, 16#3c, 16#0f>>),
    erlang:display([X || <<X:1>> <= B]),
    erlang:display([X || <<X:3>> <= B]),
    erlang:display([X || <<X:5>> <= B]),
    erlang:display(<< <<(1 - X):1>> || <<X:1>> <= B >>),
    erlang:display(<< <<X:4, Y:4>> || <<Y:4, X:4>> <= B >>),
    erlang:display(<< <<X:3>> || X <- lists:seq(0, 8) >>),
    erlang:display(<< <<X:7>> || <<X>> <= B, X > 20 >>),
    erlang:display([{X, Y} || <<X>> <= <<1, 2>>, <<Y:4>> <= <<16#34>>]),
    erlang:display([X || <<X, _:4>> <= <<1, 2, 3>>]),
    erlang:display([X || <<1:1, X:7>> <= <<129, 130, 3, 131>>]),
    erlang:display([X || <<L, X:L/binary>> <= <<2, "ab", 1, "c", 5, "short">>]),
    erlang:display([F || <<F:32/float>> <= <<1.5:32/float, 2.5:32/float, 1>>]),
    erlang:display([C || <<C/utf8>> <= <<"aå€"/utf8, 255, "b">>]),
    erlang:display(<< <<X:2>> || X <- [1, 2, 3], Y <- [a, b], Y =:= a orelse X =:= 2 >>),
    erlang:display(bit_size(<< <<0:N>> || N <- lists:seq(1, 100) >>)),
    erlang:display(caught(fun() -> [X || <<X>> <= id(no_binary)] end)),
    erlang:display(caught(fun() -> << <<X>> || X <- id([1, a]) >> end)),
    erlang:display(caught(fun() -> << (id(X)) || X <- [<<1>>, <<2:2>>] >> end)).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
