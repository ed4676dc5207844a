%% Streams in pieces: sizes of what comes out, flushes, zlib:safeInflate/2, deflateParams/3, resets, over megabytes.
-module(zlib_pieces).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Ramp = << <<(N * N bsr 7)>> || N <- lists:seq(1, 16000) >>,
    Block = <<Ramp/binary, 0:40000, "some text, some text, some other text">>,
    Large = binary:copy(Block, 250),
    erlang:display(byte_size(Large)),
    %% At once: the list of outputs is as it is.
    Packed = deflated(fun(Z) -> zlib:deflate(Z, Large, finish) end),
    erlang:display([byte_size(Part) || Part <- lists:flatten(Packed)]),
    erlang:display(shape(Packed)),
    Whole = iolist_to_binary(Packed),
    Inflated = inflated(fun(Z) -> zlib:inflate(Z, Packed) end),
    erlang:display(iolist_to_binary(Inflated) =:= Large),
    erlang:display(shape(inflated(fun(Z) -> zlib:inflate(Z, zlib:compress(Block)) end))),
    %% Until there is no more.
    Steps = inflated(fun(Z) -> steps(Z, zlib:safeInflate(Z, Whole)) end),
    erlang:display({counted([{Mark, iolist_size(Part)} || {Mark, Part} <- Steps]), iolist_to_binary([Part || {_, Part} <- Steps]) =:= Large}),
    %% Input by and by.
    [begin
         Parts = inflated(fun(Z) -> Outputs = [zlib:inflate(Z, Piece) || Piece <- cut(binary:part(Whole, 0, min(Size * 20, 45000)), Size)], inflate_end_fails(Z), Outputs end),
         erlang:display({Size, [iolist_size(Part) || Part <- Parts]})
     end || Size <- id([1, 100, 2000, 8192, 10000])],
    %% Flushes.
    [begin
         Parts = deflated(fun(Z) -> finished(Z, [zlib:deflate(Z, Piece, Flush) || Piece <- cut(binary:part(Large, 0, 60000), Size)]) end),
         erlang:display({Flush, Size, [list_to_tuple([byte_size(Part) || Part <- lists:flatten([Some])]) || Some <- Parts], erlang:phash2(iolist_to_binary(Parts)),
                         zlib:uncompress(Parts) =:= binary:part(Large, 0, 60000)})
     end || Flush <- id([none, sync, full]), Size <- id([7000, 25000])],
    erlang:display(deflated(fun(Z) -> [zlib:deflate(Z, <<"abc">>), zlib:deflate(Z, <<>>, sync), zlib:deflate(Z, [], full), zlib:deflate(Z, [], none),
                                       zlib:deflate(Z, ["def", $g], sync), zlib:deflate(Z, [], finish), zlib:deflate(Z, [], finish)] end)),
    erlang:display([try_it(fun() -> deflated(fun(Z) -> zlib:deflate(Z, "a", Flush) end) end) || Flush <- id([block, 4, "none"])]),
    %% Other levels and strategies on the way.
    [begin
         Parts = deflated(fun(Z) -> finished(Z, [params(Z, Piece, Setting) || {Piece, Setting} <- lists:zip(cut(binary:part(Large, 0, 60000), 15000), Settings)]) end),
         erlang:display({[iolist_size(Part) || Part <- Parts], erlang:phash2(iolist_to_binary(Parts)), zlib:uncompress(Parts) =:= binary:part(Large, 0, 60000)})
     end || Settings <- id([[{0, default}, {9, default}, {1, filtered}, {6, huffman_only}], [{best_speed, rle}, {none, default}, {default, default}, {default, default}]])],
    %% A change before all input, twice, and after the end.
    erlang:display(deflated(fun(Z) -> [zlib:deflateParams(Z, 9, default), zlib:deflateParams(Z, 1, rle), zlib:deflate(Z, "abc"), zlib:deflateParams(Z, 0, default),
                                       zlib:deflate(Z, "def", finish)] end)),
    erlang:display([try_it(fun() -> deflated(fun(Z) -> zlib:deflateParams(Z, Level, Strategy) end) end) || {Level, Strategy} <- id([{10, default}, {1, none}, {a, b}])]),
    %% Resets: what was enqueued and what was put aside is gone.
    erlang:display(deflated(fun(Z) -> [erlang:phash2(iolist_to_binary(zlib:deflate(Z, binary:part(Ramp, 0, 5000), sync))), zlib:deflateReset(Z), zlib:deflate(Z, "abc", finish), zlib:deflateReset(Z),
                                       zlib:deflateParams(Z, 1, rle), zlib:deflateReset(Z), zlib:deflate(Z, "abc", finish)] end)),
    erlang:display(inflated(fun(Z) -> [byte_size(iolist_to_binary(zlib:inflate(Z, binary:part(Whole, 0, 8192)))), zlib:inflateReset(Z),
                                       zlib:inflate(Z, zlib:compress("abc")), zlib:inflateReset(Z), zlib:inflate(Z, zlib:compress("def"))] end)),
    %% A stream begins anew.
    Again = zlib:open(),
    erlang:display([{zlib:deflateInit(Again, Level), iolist_to_binary(zlib:deflate(Again, "again and again", finish)), zlib:deflateEnd(Again)} || Level <- id([0, 1, 9])]),
    erlang:display([{zlib:inflateInit(Again), zlib:inflate(Again, zlib:compress(Bytes)), zlib:inflateEnd(Again)} || Bytes <- id([<<>>, <<"abc">>])]),
    erlang:display(zlib:close(Again)),
    %% Many small binaries, more than one call takes.
    Small = [binary:copy(<<N>>, 70) || N <- lists:seq(1, 255)],
    Many = lists:append(lists:duplicate(4, Small)),
    erlang:display(iolist_to_binary(deflated(fun(Z) -> zlib:deflate(Z, Many, finish) end)) =:= zlib:compress(Many)),
    erlang:display(iolist_size(inflated(fun(Z) -> zlib:inflate(Z, cut(zlib:compress(Many), 64)) end))).

deflated(Fun) -> with(fun(Z) -> ok = zlib:deflateInit(Z), Fun(Z) end).

inflated(Fun) -> with(fun(Z) -> ok = zlib:inflateInit(Z), Fun(Z) end).

with(Fun) ->
    Z = zlib:open(),
    try Fun(Z) after zlib:close(Z) end.

params(Z, Piece, {Level, Strategy}) ->
    ok = zlib:deflateParams(Z, Level, Strategy),
    zlib:deflate(Z, Piece).

finished(Z, Outputs) -> Outputs ++ [zlib:deflate(Z, [], finish)].

inflate_end_fails(Z) ->
    {error, data_error} = try_it(fun() -> zlib:inflateEnd(Z) end).

steps(_, {finished, _} = Last) -> [Last];
steps(Z, {continue, _} = Step) -> [Step | steps(Z, zlib:safeInflate(Z, []))].

cut(Bytes, Size) when byte_size(Bytes) =< Size -> [Bytes];
cut(Bytes, Size) ->
    <<Piece:Size/binary, Rest/binary>> = Bytes,
    [Piece | cut(Rest, Size)].

shape([]) -> [];
shape([Head | Tail]) -> [shape(Head) | shape(Tail)];
shape(Bytes) when is_binary(Bytes) -> b.

counted(Results) -> counted(Results, []).

counted([Same | Rest], [{Same, Count} | Counts]) -> counted(Rest, [{Same, Count + 1} | Counts]);
counted([Other | Rest], Counts) -> counted(Rest, [{Other, 1} | Counts]);
counted([], Counts) -> lists:reverse(Counts).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
