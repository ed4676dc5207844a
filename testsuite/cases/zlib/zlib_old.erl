%% Functions that OTP 27 lacks: inflateChunk with its size of a buffer, crc32 and adler32 of the module.
%% releases: 25
-module(zlib_old).
-export([main/0, id/1]).
-compile(nowarn_deprecated_function).

id(X) -> X.

main() ->
    Data = << <<(N * N bsr 7)>> || N <- lists:seq(1, 30000) >>,
    Packed = zlib:compress(Data),
    [begin
         Z = zlib:open(),
         ok = zlib:inflateInit(Z),
         erlang:display(zlib:getBufSize(Z)),
         case Size of default -> ok; _ -> ok = zlib:setBufSize(Z, Size), Size = zlib:getBufSize(Z) end,
         {Sizes, Back} = chunks(Z, zlib:inflateChunk(Z, Packed), [], []),
         erlang:display({Size, Sizes, Back =:= Data, zlib:inflateEnd(Z), zlib:close(Z)})
     end || Size <- id([default, 17, 1000, 4096, 30000, 30001, 100000, 16777215]), Size =/= 17 orelse byte_size(Packed) < 1000],
    Small = zlib:open(),
    ok = zlib:inflateInit(Small),
    erlang:display([zlib:setBufSize(Small, 17), zlib:inflateChunk(Small, zlib:compress("a text that is longer than the buffer")), zlib:inflateChunk(Small), zlib:inflateChunk(Small),
                    zlib:inflateChunk(Small), zlib:inflateEnd(Small)]),
    erlang:display([try_it(fun() -> zlib:setBufSize(Small, Size) end) || Size <- id([16, 17, 16777215, 16777216, a, 1.0, -1])]),
    erlang:display([try_it(fun() -> zlib:setBufSize(Bad, 100) end) || Bad <- id([a, make_ref()])]),
    erlang:display([try_it(fun() -> zlib:getBufSize(Bad) end) || Bad <- id([a, make_ref()])]),
    erlang:display([try_it(fun() -> zlib:inflateChunk(Small) end), try_it(fun() -> zlib:inflateChunk(Small, "abc") end)]),
    erlang:display([zlib:close(Small), try_it(fun() -> zlib:getBufSize(Small) end), try_it(fun() -> zlib:setBufSize(Small, 20) end)]),
    %% A dictionary in between.
    D = zlib:open(),
    ok = zlib:deflateInit(D),
    _ = zlib:deflateSetDictionary(D, "the quick brown fox"),
    Needs = zlib:deflate(D, "the brown fox", finish),
    zlib:close(D),
    I = zlib:open(),
    ok = zlib:inflateInit(I),
    erlang:display([try_it(fun() -> zlib:inflateChunk(I, Needs) end), zlib:inflateSetDictionary(I, "the quick brown fox"), zlib:inflateChunk(I)]),
    zlib:close(I),
    %% Checksums: of raw streams, and of what is given.
    [begin
         S = zlib:open(),
         ok = zlib:deflateInit(S, default, deflated, Bits, 8, default),
         T = zlib:open(),
         ok = zlib:inflateInit(T, Bits),
         First = zlib:crc32(S),
         Bytes = zlib:deflate(S, Data),
         Then = zlib:crc32(S),
         More = zlib:deflate(S, "more", finish),
         Last = zlib:crc32(S),
         Empty = zlib:crc32(T),
         _ = zlib:inflate(T, [Bytes, More]),
         erlang:display({Bits, First, Then, Last, Empty, zlib:crc32(T), erlang:crc32([Data, "more"])}),
         ok = zlib:deflateReset(S),
         ok = zlib:inflateReset(T),
         erlang:display([zlib:crc32(S), zlib:crc32(T), zlib:deflateEnd(S), try_it(fun() -> zlib:crc32(S) end), zlib:close(T), try_it(fun() -> zlib:crc32(T) end)])
     end || Bits <- id([15, -15, 31])],
    R = zlib:open(),
    erlang:display([try_it(fun() -> zlib:crc32(R) end), try_it(fun() -> zlib:crc32(a) end), zlib:crc32(R, "abc"), zlib:crc32(R, 17, ["abc"]), zlib:adler32(R, "abc"), zlib:adler32(R, 17, <<"abc">>),
                    zlib:crc32_combine(R, 17, 18, 19), zlib:adler32_combine(R, 17, 18, 19)]),
    erlang:display([try_it(fun() -> apply(zlib, F, [a | Args]) end) || {F, Args} <- id([{crc32, ["abc"]}, {crc32, [1, "abc"]}, {adler32, ["abc"]}, {adler32, [1, "abc"]},
                                                                                       {crc32_combine, [1, 2, 3]}, {adler32_combine, [1, 2, 3]}])]),
    Self = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> Self ! [try_it(fun() -> F(R) end) || F <- [fun zlib:crc32/1, fun zlib:getBufSize/1, fun(Z) -> zlib:setBufSize(Z, 20) end]] end),
    receive {'DOWN', Monitor, process, Pid, normal} -> ok end,
    receive Refused -> erlang:display(Refused) end.

chunks(Z, {more, Part}, Sizes, Parts) -> chunks(Z, zlib:inflateChunk(Z), [iolist_size(Part) | Sizes], [Parts, Part]);
chunks(_, Part, Sizes, Parts) -> {list_to_tuple(lists:reverse([iolist_size(Part) | Sizes])), iolist_to_binary([Parts, Part])}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
