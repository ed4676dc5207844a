%% erlang:iolist_to_iovec/1: binaries that stay as they are, and the ends of those that are gathered.
%% out27: binaries up to 512 bytes are copied, and what is gathered has no greatest size
-module(iovecs).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    <<_:1, Unaligned:800/binary, _/bits>> = bytes(2000),
    [sizes([bytes(3), bytes(Size), bytes(3)]) || Size <- id([0, 1, 64, 65, 255, 256, 257, 300, 500, 508, 509, 510, 512, 513, 8192, 10000])],
    [sizes(Data) || Data <- id([[], <<>>, [<<>>], [[], [<<>>]], <<"abc">>, [<<"abc">>], [[<<"abc">>]], "abc", [<<"abc">> | <<>>], bytes(1000), [bytes(1000)],
                                [Unaligned], [Unaligned, bytes(3), Unaligned], [bytes(3), Unaligned, bytes(100)],
                                [bytes(Size) || Size <- [100, 200, 300, 100, 600, 5, 5, 300, 300, 700, 20]],
                                [[bytes(Size)] || Size <- [100, 200, 300, 100, 600, 5, 5, 300, 300, 700, 20]],
                                [list(9000), bytes(100), list(9000)], [list(100), bytes(300), bytes(300), list(100)], list(20000), [list(8192), 1, [2], list(8190)],
                                [[list(10), 1 | bytes(600)], 2, 3], [bytes(256), bytes(10)], [bytes(10) | bytes(256)], [bytes(255) | bytes(257)], [1 | bytes(1000)]])],
    [sizes(lists:duplicate(100, bytes(Size))) || Size <- id([1, 10, 64, 65, 100, 200, 255, 256, 512, 513])],
    Data = [list(10), bytes(700), [bytes(20), Unaligned | <<"end">>]],
    erlang:display(iolist_to_binary(erlang:iolist_to_iovec(Data)) =:= iolist_to_binary(Data)),
    erlang:display([try erlang:iolist_to_iovec(Bad) catch Class:Reason -> {Class, Reason} end || Bad <- id([a, 1, [256], [-1], [a], [1 | a], <<1:3>>, [<<1:3>>], [1, <<1:3>>], [1 | 2]])]).

%% With a whole turn ahead: OTP 25 cuts long lists of bytes where the turn ends.
sizes(Data) ->
    erlang:yield(),
    erlang:display(list_to_tuple([byte_size(Piece) || Piece <- erlang:iolist_to_iovec(Data)])).

bytes(Size) -> binary:copy(<<"x">>, Size).

list(Size) -> lists:duplicate(Size, $a).
