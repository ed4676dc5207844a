%% Adler-32 of I/O data, going on from a checksum, combined from two, and what is refused.
-module(adler32_sums).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Data = id(list_to_binary([(N * 7 + N div 3) rem 256 || N <- lists:seq(1, 10000)])),
    [erlang:display(erlang:adler32(D)) || D <- id([[], <<>>, "123456789", [1, [<<2, 3>>], 4 | <<5>>], Data])],
    [erlang:display(erlang:adler32(Start, D)) || Start <- id([0, 1, 16#ffffffff]), D <- id([[], <<>>, [[]], "123456789"])],
    Cuts = id([0, 1, 7, 64, 255, 4096, 9999, 10000]),
    [begin
         <<A:Cut/binary, B/binary>> = Data,
         Both = erlang:adler32_combine(erlang:adler32(A), erlang:adler32(B), byte_size(B)),
         erlang:display({Cut, Both =:= erlang:adler32(Data), erlang:adler32(erlang:adler32(A), B) =:= erlang:adler32(Data)})
     end || Cut <- Cuts],
    [erlang:display(erlang:adler32_combine(X, Y, Size))
     || {X, Y, Size} <- id([{0, 0, 0}, {1, 2, 0}, {1, 2, 1}, {16#ffffffff, 16#ffffffff, 1000000007}, {5, 0, 1 bsl 31}, {5, 0, 16#ffffffff}])],
    <<_:3, Shifted:50/binary, _/bitstring>> = Data,
    erlang:display(erlang:adler32(Shifted)),
    [bad(F) || F <- bad()].

bad() ->
    [fun() -> erlang:adler32(id(foo)) end, fun() -> erlang:adler32(id([256])) end, fun() -> erlang:adler32(id(<<1:3>>)) end,
     fun() -> erlang:adler32(id(-1), []) end, fun() -> erlang:adler32(id(1 bsl 32), []) end, fun() -> erlang:adler32(id(a), []) end,
     fun() -> erlang:adler32(id(1), a) end, fun() -> erlang:adler32_combine(id(-1), 1, 1) end, fun() -> erlang:adler32_combine(1, id(1 bsl 32), 1) end,
     fun() -> erlang:adler32_combine(1, 1, id(-1)) end, fun() -> erlang:adler32_combine(1, 1, id(a)) end,
     fun() -> erlang:adler32_combine(1, 1, id(1 bsl 32)) end].

bad(F) ->
    erlang:display(try F()
                   catch error:Reason:Stack ->
                       [{M, N, Arguments, Info} | _] = Stack,
                       {Reason, M, N, length(Arguments), Info}
                   end).
