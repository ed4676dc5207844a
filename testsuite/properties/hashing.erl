%% Hashes of terms and checksums of bytes.
-module(hashing).
-include("property.hrl").

given() -> {case r(3) of 0 -> leaf(); _ -> term() end, r(1, 1 bsl 30), bits(r(1, 32)), chunks(r(3))}.

chunks(0) -> binary();
chunks(N) -> [chunks(N - 1), r(256), binary() | chunks(N - 1)].

results({T, Range, Sum, Chunks}) ->
    Bytes = iolist_to_binary(Chunks),
    Size = byte_size(Bytes),
    [?R(erlang:phash2(T)), ?R(erlang:phash2(T, Range)), ?R(erlang:phash2(T, 1 bsl 32)), ?R(erlang:phash2({T, [T | T]})),
     ?R(erlang:phash2(#{T => 1, 2 => T})), ?R(erlang:phash2(copy(T))),
     ?R(erlang:phash(T, Range)), ?R(erlang:phash(T, 1 bsl 32)), ?R(erlang:phash([T, T], 1000)),
     ?R(erlang:phash2(T, Range - (1 bsl 29))), ?R(erlang:phash(T, Range bsl 3)),
     ?R(erlang:md5(Chunks)), ?R(erlang:crc32(Chunks)), ?R(erlang:adler32(Chunks)),
     ?R(erlang:crc32(Sum, Chunks)), ?R(erlang:adler32(Sum, Chunks)),
     ?R(erlang:crc32(T)), ?R(erlang:adler32(T)), ?R(erlang:md5(T)), ?R(erlang:crc32(Range bsl 5, Bytes)),
     ?R(erlang:crc32_combine(Sum, erlang:crc32(Bytes), Size)),
     ?R(erlang:adler32_combine(Sum, erlang:adler32(Bytes), Size)),
     ?R(erlang:md5_final(erlang:md5_update(erlang:md5_update(erlang:md5_init(), Bytes), Chunks))),
     ?R(in_pieces(erlang:md5_init(), Bytes)),
     ?R(checksums(without_maps(T)))].

in_pieces(Context, <<Piece:7/binary, Rest/binary>>) -> in_pieces(erlang:md5_update(Context, Piece), Rest);
in_pieces(Context, Rest) -> erlang:md5_final(erlang:md5_update(Context, Rest)).

checksums(T) ->
    Bytes = term_to_binary(T),
    {erlang:md5(Bytes), erlang:crc32(Bytes), erlang:adler32(Bytes)}.
