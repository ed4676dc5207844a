%% Comprehensions that make binaries from lists, lists from binaries and binaries from binaries.
-module(to_and_from_binaries).
-export([main/0, id/1]).
main() ->
    erlang:display(<< <<X>> || X <- [1, 2, 3] >>),
    erlang:display([X || <<X>> <= <<1, 2, 3>>]),
    erlang:display(<< <<(X + 1)>> || <<X>> <= id(<<1, 2, 255>>) >>),
    erlang:display([{A, B} || <<A:4, B:4>> <= <<16#12, 16#34>>]),
    erlang:display(<< <<A:4, B:8>> || A <- [1, 2], <<B>> <= <<10, 20>>, B > A * 6 >>),
    erlang:display([X || <<X:16>> <= <<1, 2, 3>>]),
    erlang:display([{L, S} || <<L, S:L/binary>> <= <<1, "a", 3, "bcd", 0, 9, "x">>]),
    erlang:display(<< <<X/binary, ",">> || X <- [<<"a">>, <<"bc">>, <<>>] >>),
    erlang:display(<< <<C>> || <<C>> <= <<"a1b2c3">>, C >= $a >>),
    erlang:display(<< <<N:N>> || N <- [1, 2, 3, 4, 5, 6] >>),
    erlang:display(byte_size(<< <<N:32>> || N <- lists:seq(1, 1000) >>)),
    erlang:display(lists:sum([N || <<N:32>> <= << <<N:32>> || N <- lists:seq(1, 1000) >>])),
    erlang:display(<< <<F:64/float>> || F <- [1.5, 2] >>),
    erlang:display(list_to_binary([[$<, integer_to_list(N), $>] || N <- [1, 22, 333]])),
    erlang:display([<< <<B>> || <<B>> <= Bin, B =/= $ >> || Bin <- [<<"a b">>, <<" c ">>]]),
    erlang:display(caught(fun() -> << <<X>> || X <- id([1, x]) >> end)),
    erlang:display(caught(fun() -> << <<X>> || X <- id(none) >> end)),
    erlang:display(caught(fun() -> [X || <<X>> <= id([1])] end)).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
