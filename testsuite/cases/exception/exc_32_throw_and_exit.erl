%% EXC-32: throw and exit have traces as error has.
-module(exc_32_throw_and_exit).
-export([main/0]).

-file("exc_32.erl", 1).

main() ->
    [erlang:display(tried(Fun)) || Fun <- [fun t/1, fun e/1]].

tried(Fun) ->
    try
        [Fun(x)]
    catch
        Class:Reason:Stack -> {Class, Reason, lists:sublist(Stack, 2)}
    end.

t(X) -> throw(X).

e(X) -> [exit(X)].
