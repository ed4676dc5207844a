%% Compressed terms have the bytes of the zlib stream of what they hold, at all levels; where a term is not compressed.
%% out27: atoms are written as UTF-8
-module(compressed_terms).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Ramp = << <<(N * N bsr 7)>> || N <- lists:seq(1, 20000) >>,
    Terms = id([lists:seq(1, 1000), lists:duplicate(3000, {a, "text", 1.5}), binary:copy(Ramp, 3), [Ramp, maps:from_list([{N, N * N} || N <- lists:seq(1, 30)])],
                lists:seq(1, 20000)]),
    [begin
         Bytes = term_to_binary(Term, [{compressed, Level}, {minor_version, 2}]),
         <<131, Plain/binary>> = term_to_binary(Term, [{minor_version, 2}]),
         <<131, 80, Size:32, Stream/binary>> = Bytes,
         erlang:display({Level, Size, byte_size(Stream), erlang:phash2(Stream), Stream =:= deflated(Plain, Level), zlib:uncompress(Stream) =:= Plain, binary_to_term(Bytes) =:= Term})
     end || Term <- Terms, Level <- id([1, 3, 6, 9])],
    %% The border where it begins to pay.
    erlang:display([begin
         Bytes = term_to_binary(lists:duplicate(Count, a), [compressed]),
         {Count, byte_size(Bytes), binary:at(Bytes, 1)}
     end || Count <- lists:seq(1, 30)]),
    erlang:display([begin
         Bytes = term_to_binary(binary:part(Ramp, 100, Count), [compressed]),
         {Count, byte_size(Bytes), binary:at(Bytes, 1)}
     end || Count <- lists:seq(170, 200)]),
    %% Streams made otherwise are read as well.
    <<131, Body/binary>> = term_to_binary({some, "term", [1, 2, 3]}),
    erlang:display([binary_to_term(iolist_to_binary([<<131, 80, (byte_size(Body)):32>>, deflated(Body, Level)])) || Level <- id([0, 1, 9])]),
    erlang:display([try_it(fun() -> binary_to_term(iolist_to_binary([<<131, 80, (byte_size(Body)):32>>, Stream])) end)
                    || Stream <- id([zlib:zip(Body), zlib:gzip(Body), <<>>, [zlib:compress(Body), "behind"], zlib:compress([Body, 0]), zlib:compress(binary:part(Body, 0, 5))])]).

deflated(Bytes, Level) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z, Level),
    Stream = zlib:deflate(Z, Bytes, finish),
    ok = zlib:deflateEnd(Z),
    ok = zlib:close(Z),
    iolist_to_binary(Stream).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
