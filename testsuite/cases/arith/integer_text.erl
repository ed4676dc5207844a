%% Integers convert to text and back in every base, small and big, and bad text is refused.
-module(integer_text).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1, -1, 9, 10, -10, 99, 1000000, (1 bsl 59) - 1, -(1 bsl 59), 1 bsl 59, (1 bsl 63) - 1, -(1 bsl 63), 1 bsl 64, -(1 bsl 64)],
    each(Ns),
    bases(2),
    erlang:display([list_to_integer(L) || L <- ["+5", "-0", "007", "+000123", "18446744073709551616"]]),
    erlang:display([list_to_integer(L, 16) || L <- ["ff", "FF", "-Ff", "+DeadBeef"]]),
    erlang:display([binary_to_integer(B, 36) || B <- [<<"z">>, <<"Zz">>, <<"-hello">>]]),
    erlang:display([caught(fun() -> list_to_integer(L) end) || L <- ["", "-", "+", " 1", "1 ", "1.0", "1a", "--1", a, [1 | 2], [$1, b]]]),
    erlang:display([caught(fun() -> binary_to_integer(B) end) || B <- [<<>>, <<"-">>, <<"0x1">>, <<"1 ">>, <<1:3>>, "1"]]),
    erlang:display([caught(fun() -> list_to_integer("1", B) end) || B <- [0, 1, 2, 36, 37, a]]),
    erlang:display(caught(fun() -> list_to_integer("2", 2) end)),
    erlang:display([caught(fun() -> integer_to_list(X) end) || X <- [a, 1.0, "1"]]),
    erlang:display([caught(fun() -> integer_to_binary(7, B) end) || B <- [1, 2, 37, a]]).

each([]) -> ok;
each([N | Ns]) ->
    L = integer_to_list(id(N)),
    B = integer_to_binary(id(N)),
    erlang:display({L, B, byte_size(B)}),
    N = list_to_integer(L),
    N = binary_to_integer(B),
    each(Ns).

bases(37) -> ok;
bases(Base) ->
    N = 16#123456789abcdef0123,
    L = integer_to_list(N, Base),
    B = integer_to_binary(-N, Base),
    erlang:display({Base, L, B, integer_to_list(35, Base), integer_to_list(-1, Base), integer_to_list(0, Base)}),
    N = list_to_integer(L, Base),
    N = -binary_to_integer(B, Base),
    bases(Base + 1).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
