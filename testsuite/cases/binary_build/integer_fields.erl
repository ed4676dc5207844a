%% Integer fields of every width are cut to size, both ends, signed or not, small and big values, aligned or not.
-module(integer_fields).
-export([main/0, id/1]).
main() ->
    Values = [0, 1, -1, 16#1234567890abcdef, -16#1234567890abcdef, (1 bsl 59) - 1, -(1 bsl 59), (1 bsl 60), -(1 bsl 60) - 1, (1 bsl 64) - 1, -(1 bsl 64), 16#112233445566778899aabbccddeeff00112233],
    each([0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 40, 56, 59, 60, 61, 63, 64, 65, 72, 100, 128, 129], Values),
    erlang:display([fixed(id(V)) || V <- Values]).

each([], _) -> ok;
each([W | Ws], Values) ->
    erlang:display({W, [{<<(id(V)):W>>, <<(id(V)):W/little>>, <<5:3, V:W, 1:2>>, <<2:5, V:W/little-signed>>} || V <- Values]}),
    each(Ws, Values).

fixed(V) ->
    <<V:8, V:16, V:24, V:32, V:64, V:7, V:1, V:16/little, V:32/little, V:64/little, V:5, V:12/little, V:33, V:128, V:6>>.

id(X) -> X.
