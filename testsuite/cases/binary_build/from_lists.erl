%% Lists of bytes, binaries and lists within lists become binaries; their sizes are known beforehand.
-module(from_lists).
-export([main/0, id/1]).
main() ->
    Lists = [[], [1, 2, 3], "text", [<<"bin">>], [[[[]]]], ["a", [$b, [<<"c">>, "d"]], <<"e">>], [<<"a">> | <<"b">>], [1, [2 | <<3>>] | <<4>>], [<<>>, [], <<>>], [lists:seq(0, 255)]],
    erlang:display([list_to_binary(id(L)) || L <- Lists]),
    erlang:display([iolist_size(id(L)) || L <- Lists]),
    erlang:display([iolist_to_binary(id(L)) =:= list_to_binary(L) || L <- Lists]),
    erlang:display(iolist_to_binary(id(<<"already">>))),
    erlang:display(iolist_size(<<"already">>)),
    erlang:display(list_to_bitstring([<<1:1>>, 5, <<2:3>>, [<<0:7>>]])),
    erlang:display(binary_to_list(id(<<1, 2, 3>>))),
    erlang:display(binary_to_list(id(<<"abcdef">>), 2, 4)),
    erlang:display(bitstring_to_list(id(<<1, 2, 3:5>>))),
    Bad = [[256], [-1], [a], [1.0], [1 | 2], a, [<<1:3>>], [[1], b], 5, {}],
    erlang:display([{caught(fun() -> list_to_binary(id(L)) end), caught(fun() -> iolist_size(id(L)) end), caught(fun() -> iolist_to_binary(id(L)) end)} || L <- Bad]),
    erlang:display(caught(fun() -> list_to_binary(id(<<"no list">>)) end)),
    erlang:display([caught(fun() -> binary_to_list(<<"abc">>, id(A), id(B)) end) || {A, B} <- [{0, 1}, {1, 4}, {3, 2}, {1, 3}, {3, 3}]]),
    Deep = lists:foldl(fun(N, Acc) -> [Acc, N rem 256] end, [], lists:seq(1, 5000)),
    erlang:display(byte_size(list_to_binary(Deep))),
    Wide = [<<N:32>> || N <- lists:seq(1, 5000)],
    erlang:display({byte_size(list_to_binary(Wide)), binary:at(list_to_binary(Wide), 19999)}).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
