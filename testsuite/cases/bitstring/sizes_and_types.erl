%% A bitstring is a binary when its length is a multiple of eight; sizes count bits, and bytes rounded up.
-module(sizes_and_types).
-export([main/0, id/1]).
main() ->
    Bs = [<<>>, <<1>>, <<1:1>>, <<1:7>>, <<1, 2:4>>, <<1, 2, 3>>, <<0:64>>, <<0:65>>, <<0:513>>],
    erlang:display([{bit_size(id(B)), byte_size(id(B)), is_binary(id(B)), is_bitstring(id(B))} || B <- Bs]),
    erlang:display([kind(id(X)) || X <- [<<>>, <<1:1>>, "s", a, {}, <<1, 2>>]]),
    erlang:display([caught(fun() -> byte_size(id(X)) end) || X <- [a, [], {}, 1]]),
    erlang:display([caught(fun() -> bit_size(id(X)) end) || X <- [a, []]]),
    erlang:display(size(id(<<1, 2, 3>>))),
    erlang:display([guard(id(X)) || X <- [<<>>, <<1:1>>, <<1, 2, 3, 4>>, <<1, 2, 3>>, a]]).

kind(B) when is_binary(B) -> binary;
kind(B) when is_bitstring(B) -> bitstring;
kind(_) -> other.

guard(B) when byte_size(B) =:= 4 -> four;
guard(B) when bit_size(B) =:= 1 -> bit;
guard(B) when bit_size(B) rem 8 =:= 0, byte_size(B) > 0 -> bytes;
guard(B) when bit_size(B) =:= 0 -> empty;
guard(_) -> other.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
