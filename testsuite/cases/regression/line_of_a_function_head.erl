%% A failure on the line of the function's head has that line.
%% The compiler leaves out the line of the instruction then, and the one of the head, in code never run, holds.
-module(line_of_a_function_head).
-export([main/0, one/1, two/2, three/1]).
main() ->
    show(fun one/1, [a]),
    show(fun two/2, [a, b]),
    show(fun three/1, [[]]).

show(Fun, Args) ->
    try apply(Fun, Args)
    catch
        error:Reason:Stack -> erlang:display({Reason, [{F, A, lists:keyfind(line, 1, Info)} || {?MODULE, F, A, Info} <- Stack, F =/= main, F =/= show]})
    end.

one(A) -> {abs(A)}.

two(A, B) -> {A + B, A}.

three(A) -> [hd(A)].
