%% zstd: streams in pieces, flushes, several frames, resets, and the sizes of the pieces that come out.
%% releases: 29
-module(zstd_streams).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    {ok, C} = zstd:context(compress),
    {ok, D} = zstd:context(decompress),
    erlang:display([zstd:stream(C, "abc"), zstd:stream(C, []), zstd:stream(C, ["d", <<"e">>]), zstd:flush(C), zstd:flush(C), zstd:stream(C, <<"f">>), zstd:finish(C, "g"), zstd:finish(C, "h"), zstd:finish(C, [])]),
    erlang:display([zstd:stream(C, "abc"), zstd:reset(C), zstd:finish(C, "b"), zstd:flush(C)]),
    Frame = iolist_to_binary(zstd:compress(<<"hello hello hello">>)),
    [begin
         <<A:At/binary, B/binary>> = Frame,
         erlang:display({At, show(fun() -> [zstd:stream(D, A), zstd:finish(D, B)] end)})
     end || At <- lists:seq(0, byte_size(Frame))],
    erlang:display(show(fun() -> [zstd:stream(D, <<Byte>>) || <<Byte>> <= Frame] end)),
    erlang:display(show(fun() -> zstd:reset(D) end)),
    erlang:display(show(fun() -> [zstd:decompress([Frame, Frame]), zstd:decompress(<<Frame/binary, Frame/binary>>), zstd:decompress([binary:part(Frame, 0, 7), [binary:part(Frame, 7, byte_size(Frame) - 7)]])] end)),
    erlang:display(show(fun() -> zstd:decompress(<<Frame/binary, "rest">>) end)),
    erlang:display(show(fun() -> zstd:decompress(binary:part(Frame, 0, byte_size(Frame) - 1)) end)),
    Large = binary:copy(<<"abcdefgh">>, 100000),
    Noise = noise(300000),
    [erlang:display({[byte_size(Piece) || Piece <- zstd:compress(Data)], [byte_size(Piece) || Piece <- zstd:decompress(zstd:compress(Data))], erlang:md5(zstd:compress(Data)),
                     [byte_size(Piece) || Piece <- zstd:decompress(zstd:compress(Data, #{contentSizeFlag => false}))]}) || Data <- [Large, Noise, [Large, Noise], [Noise, "small", Noise]]],
    {done, Pieces} = zstd:finish(C, [Large, <<"end">>, Noise]),
    erlang:display({[byte_size(Piece) || Piece <- Pieces], erlang:md5(Pieces), iolist_to_binary(zstd:decompress(Pieces)) =:= <<Large/binary, "end", Noise/binary>>}),
    <<_:3, Unaligned:8000/bits, _/bits>> = Noise,
    erlang:display({erlang:md5(zstd:compress(Unaligned)), iolist_to_binary(zstd:decompress(zstd:compress(Unaligned))) =:= Unaligned}),
    <<_:3, Shifted:(byte_size(Frame))/binary, _/bits>> = <<0:3, Frame/binary, 0:5>>,
    erlang:display(zstd:decompress(Shifted)),
    erlang:display([zstd:set_parameter(C, pledgedSrcSize, 5), show(fun() -> zstd:stream(C, "abc") end), show(fun() -> zstd:finish(C, "d") end), show(fun() -> zstd:finish(C, "d") end)]),
    erlang:display([zstd:set_parameter(C, pledgedSrcSize, 2), show(fun() -> zstd:stream(C, "abc") end), show(fun() -> zstd:finish(C, "ab") end)]),
    erlang:display([zstd:stream(C, "abc"), show(fun() -> zstd:set_parameter(C, compressionLevel, 4) end), show(fun() -> zstd:set_parameter(C, checksumFlag, true) end),
                    show(fun() -> zstd:set_parameter(C, pledgedSrcSize, 4) end), show(fun() -> zstd:set_parameter(C, dictionary, "abc") end), zstd:finish(C, [])]).

show(Call) -> try Call() catch Class:Reason:Stack -> {Class, Reason, element(2, hd(Stack))} end.

noise(Size) -> list_to_binary(noise(Size, 12345)).

noise(0, _) -> [];
noise(Size, Seed) -> [(Seed bsr 16) band 255 | noise(Size - 1, (Seed * 1103515245 + 12345) band 16#7fffffff)].
