%% Unsigned and signed, big- and little-endian fields of 1 to 130 bits are read at every bit offset.
-module(integers_of_every_width).
-export([main/0, id/1]).
main() ->
    Bin = id(<<16#8f, 16#3a, 16#c5, 16#7e, 16#91, 16#02, 16#fd, 16#b6, 16#48, 16#e7, 16#5c, 16#a3, 16#19, 16#d0, 16#6b, 16#f4, 16#2d, 16#87, 16#be, 16#51>>),
    widths([1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 15, 16, 17, 23, 24, 25, 28, 31, 32, 33, 40, 47, 48, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 71, 72, 100, 127, 128, 129, 130], Bin).

widths([], _) -> ok;
widths([W | Ws], Bin) ->
    erlang:display({W, [at(O, W, Bin) || O <- [0, 1, 3, 4, 7, 8, 13, 22]]}),
    widths(Ws, Bin).

at(Offset, Width, Bin) ->
    <<_:Offset, U:Width, _/bits>> = Bin,
    <<_:Offset, S:Width/signed, _/bits>> = Bin,
    <<_:Offset, L:Width/little, _/bits>> = Bin,
    <<_:Offset, B:Width/little-signed, _/bits>> = Bin,
    {U, S, L, B}.

id(X) -> X.
