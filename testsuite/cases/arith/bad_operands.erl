%% Every operator raises badarith for an operand that is not a number, or not an integer where it must be one.
-module(bad_operands).
-export([main/0, id/1]).
main() ->
    Bad = [a, [], [1], {1}, <<1>>, #{}, "1", fun id/1],
    each(Bad).

each([]) -> ok;
each([B | Bs]) ->
    erlang:display({number_operators(B), integer_operators(B), unary(B)}),
    erlang:display(mixed(B)),
    each(Bs).

number_operators(B) ->
    [caught(fun() -> id(B) + 1 end), caught(fun() -> 1 + id(B) end), caught(fun() -> id(B) - id(B) end), caught(fun() -> id(B) * 2.0 end), caught(fun() -> id(1) / id(B) end),
     caught(fun() -> id(B) / id(1) end)].

integer_operators(B) ->
    [caught(fun() -> id(B) div 1 end), caught(fun() -> 1 rem id(B) end), caught(fun() -> id(B) band 1 end), caught(fun() -> 1 bor id(B) end), caught(fun() -> id(B) bxor id(B) end),
     caught(fun() -> id(B) bsl 1 end), caught(fun() -> 1 bsr id(B) end)].

unary(B) ->
    [caught(fun() -> -id(B) end), caught(fun() -> +id(B) end), caught(fun() -> bnot id(B) end)].

mixed(B) ->
    [caught(fun() -> id(1.5) div 1 end), caught(fun() -> id(4) rem 1.0 end), caught(fun() -> id(1.0) band 1 end), caught(fun() -> 1 bsl id(1.0) end), caught(fun() -> bnot id(1.0) end),
     caught(fun() -> id(1 bsl 70) + id(B) end), caught(fun() -> id(B) * id(1 bsl 70) end), caught(fun() -> id(1.5) - id(B) end)].

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
