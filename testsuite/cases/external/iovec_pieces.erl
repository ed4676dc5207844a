%% term_to_iovec/1 makes pieces of their own of binaries of more than 64 bytes that begin at a byte.
%% out27: atoms are written in UTF-8
-module(iovec_pieces).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [pieces({binary:copy(<<1>>, N)}) || N <- id([0, 63, 64, 65, 66, 1000])],
    Large = id(binary:copy(<<170>>, 1000)),
    [begin <<Part:N/bitstring, _/bitstring>> = Large, pieces({Part, a}) end || N <- id([63, 512, 520, 523, 727])],
    [begin <<_:Skip, Part:Size/bitstring, _/bitstring>> = Large, pieces([Part | Part]) end || {Skip, Size} <- id([{8, 800}, {3, 800}, {16, 803}])],
    pieces([Large, Large | Large]),
    pieces(Large),
    pieces({"abc", id(<<"a literal of more than sixty-four bytes, which is as good as any other binary">>)}),
    pieces([a, lists:seq(1, 5000)]).

pieces(Term) ->
    Pieces = erlang:term_to_iovec(Term),
    erlang:display({[byte_size(P) || P <- Pieces], iolist_to_binary(Pieces) =:= term_to_binary(Term)}).
