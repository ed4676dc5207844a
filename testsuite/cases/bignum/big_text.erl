%% Big integers print and parse in every base and length, with both signs.
-module(big_text).
-export([main/0]).
main() ->
    Ns = [1 bsl 64, (1 bsl 64) - 1, 10000000000000000000, 99999999999999999999, 100000000000000000000, 1 bsl 127, 340282366920938463463374607431768211456, power(10, 50), power(10, 50) - 1, power(7, 300)],
    each(Ns),
    erlang:display([integer_to_list(power(3, 150), Base) || Base <- [2, 3, 7, 8, 10, 16, 35, 36]]),
    roundtrip(power(17, 500)),
    erlang:display(list_to_integer([$1 | lists:duplicate(120, $0)])),
    erlang:display(binary_to_integer(list_to_binary(lists:duplicate(60, $f)), 16)),
    erlang:display(list_to_integer("-000000000000000000000000000000000000000000012345678901234567890123")),
    erlang:display(length(integer_to_list(power(2, 20000)))).

power(_, 0) -> 1;
power(B, E) when E rem 2 =:= 0 -> power(B * B, E div 2);
power(B, E) -> B * power(B, E - 1).

each([]) -> ok;
each([N | Ns]) ->
    erlang:display({N, -N}),
    erlang:display({integer_to_list(N), integer_to_binary(-N)}),
    N = list_to_integer(integer_to_list(N)),
    N = -binary_to_integer(integer_to_binary(-N)),
    each(Ns).

roundtrip(N) ->
    [begin
         N = list_to_integer(integer_to_list(N, B), B),
         N = -binary_to_integer(integer_to_binary(-N, B), B)
     end || B <- lists:seq(2, 36)],
    ok.
