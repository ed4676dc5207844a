%% zlib:deflateInit/2,6 with all levels, strategies, windows and memories, and inflateInit/2 with windows that fit and that do not.
-module(zlib_settings).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Text = binary:copy(<<"The quick brown fox jumps over the lazy dog, again and again. ">>, 200),
    Ramp = << <<(N * N bsr 7)>> || N <- lists:seq(1, 6000) >>,
    Data = <<Text/binary, Ramp/binary, 0:80000, Ramp/binary, Text/binary>>,
    erlang:display(erlang:phash2(Data)),
    [shown({Level, Strategy}, Data, Level, 15, 8, Strategy)
     || Level <- id([none, default, best_speed, best_compression, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]), Strategy <- id([default, filtered, huffman_only, rle])],
    [shown({Bits, Memory}, Data, 6, Bits, Memory, default)
     || Bits <- id([8, 9, 12, 15, -9, -12, -15, 25, 28, 31]), Memory <- id([1, 5, 9])],
    %% Level 0 in windows of all sizes: stored blocks.
    [shown({stored, Bits, Memory}, Data, 0, Bits, Memory, default) || Bits <- id([9, 12, -15, 31]), Memory <- id([1, 8, 9])],
    %% Windows that the library refuses, and that zlib does.
    erlang:display([{Bits, try_it(fun() -> init(6, Bits, 8, default) end)} || Bits <- id([-8, 8, 0, 7, -7, -16, 16, 23, 32, 40, 47, 48, a, 15.0])]),
    erlang:display([try_it(fun() -> init(Level, 15, Memory, Strategy) end)
                    || {Level, Memory, Strategy} <- id([{10, 8, default}, {-1, 8, default}, {a, 8, default}, {1.0, 8, default}, {6, 0, default}, {6, 10, default},
                                                        {6, a, default}, {6, 8, fixed}, {6, 8, 0}])]),
    erlang:display(try_it(fun() -> zlib:deflateInit(zlib:open(), 6, zipped, 15, 8, default) end)),
    erlang:display([try_it(fun() -> zlib:deflateInit(zlib:open(), Level) end) || Level <- id([default, none, 9, 10, a])]),
    %% Which window can read what, and which form.
    [begin
         Packed = packed(Text, 6, Bits, 8, default),
         erlang:display({Bits, [{Window, result(Packed, Window, Text)} || Window <- id([8, 9, 12, 15, -8, -9, -15, 24, 25, 31, 40, 41, 47])]})
     end || Bits <- id([9, 15, -9, -15, 25, 31])],
    erlang:display([try_it(fun() -> zlib:inflateInit(zlib:open(), Bits) end) || Bits <- id([0, 7, 16, 23, 32, 39, 48, -7, -16, a])]),
    erlang:display([try_it(fun() -> zlib:inflateInit(zlib:open(), 15, End) end) || End <- id([cut, reset, error, stop])]).

init(Level, Bits, Memory, Strategy) ->
    Z = zlib:open(),
    Done = zlib:deflateInit(Z, Level, deflated, Bits, Memory, Strategy),
    zlib:close(Z),
    Done.

packed(Data, Level, Bits, Memory, Strategy) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z, Level, deflated, Bits, Memory, Strategy),
    Packed = zlib:deflate(Z, Data, finish),
    ok = zlib:deflateEnd(Z),
    ok = zlib:close(Z),
    iolist_to_binary(Packed).

shown(Tag, Data, Level, Bits, Memory, Strategy) ->
    Packed = packed(Data, Level, Bits, Memory, Strategy),
    erlang:display({Tag, byte_size(Packed), erlang:phash2(Packed), result(Packed, Bits, Data)}).

result(Packed, Bits, Data) ->
    Z = zlib:open(),
    ok = zlib:inflateInit(Z, Bits),
    Result = try_it(fun() -> Plain = iolist_to_binary(zlib:inflate(Z, Packed)), {Plain =:= Data, zlib:inflateEnd(Z)} end),
    zlib:close(Z),
    Result.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
