%% The operators ++ and -- : right-associative, the first operand copied, the first occurrence removed, exact equality.
-module(append_and_subtract).
-export([main/0, id/1]).
main() ->
    erlang:display([id(A) ++ id(B) || A <- [[], [1], [1, 2]], B <- [[], [3], [3, 4], tail]]),
    erlang:display([1, 2] ++ id([3]) ++ id([]) ++ [4 | id([5])]),
    erlang:display([id(A) -- id(B) || A <- [[], [1], [1, 2, 3, 2, 1]], B <- [[], [1], [2, 1], [9, 3], [1, 1, 1]]]),
    erlang:display(id([1, 2, 3]) -- id([1, 2]) -- id([2])),
    erlang:display(id([1, 1.0, 2]) -- id([1.0])),
    erlang:display(id([a, "b", {c}, <<"d">>, [e]]) -- [{c}, [e], "b"]),
    erlang:display(id("hello world") -- "lo"),
    erlang:display([caught(fun() -> id(A) ++ id(B) end) || {A, B} <- [{a, []}, {[1 | 2], [3]}, {{}, []}, {[], x}]]),
    erlang:display([caught(fun() -> id(A) -- id(B) end) || {A, B} <- [{a, []}, {[], a}, {[1 | 2], [1]}, {[1], [1 | 2]}, {[1, 2], x}]]),
    Long = lists:seq(1, 5000),
    erlang:display(length(Long ++ Long)),
    erlang:display(lists:sum(Long -- lists:seq(2, 5000, 2))),
    erlang:display((Long ++ Long) -- Long =:= Long),
    erlang:display(length(Long -- lists:reverse(Long))).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
