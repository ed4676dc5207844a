%% Whole binaries: zlib:compress/1, zip/1, gzip/1 and their ways back, with OTP's bytes; iolists, and broken data.
-module(zlib_whole).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Datas = id([<<>>, <<"a">>, <<"abcabcabcabcabcabc">>, binary:copy(<<0>>, 100000), noise(300), noise(20000), binary:copy(noise(7000), 30),
                ["iolist ", [<<"of ">>, $a, [[], "few", <<>>] | <<" pieces">>]], [noise(100), binary:copy(<<"text ">>, 20000) | noise(9000)]]),
    [both(Data) || Data <- Datas],
    %% The heads of the three forms.
    erlang:display([zlib:compress(<<>>), zlib:zip(<<>>), zlib:gzip(<<>>)]),
    erlang:display([zlib:compress(<<"a">>), zlib:zip(<<"a">>), zlib:gzip(<<"a">>)]),
    Text = binary:copy(<<"some text ">>, 50),
    Forms = [{fun zlib:uncompress/1, zlib:compress(Text)}, {fun zlib:unzip/1, zlib:zip(Text)}, {fun zlib:gunzip/1, zlib:gzip(Text)}],
    [begin
         %% In pieces, cut off, with something behind it, and broken in each byte.
         erlang:display(Back([<<Byte>> || <<Byte>> <= Packed]) =:= Text),
         erlang:display(counted([try_it(fun() -> Back(binary:part(Packed, 0, Size)) end) || Size <- lists:seq(0, byte_size(Packed) - 1)])),
         erlang:display(try_it(fun() -> byte_size(Back(<<Packed/binary, "behind">>)) end)),
         erlang:display(counted([try_it(fun() -> erlang:md5(Back(broken(Packed, At))) end) || At <- lists:seq(0, byte_size(Packed) - 1)]))
     end || {Back, Packed} <- id(Forms)],
    %% Each form is no other.
    erlang:display([try_it(fun() -> Back(Packed) end) || {Back, _} <- Forms, {_, Packed} <- Forms, zlib:compress(Text) =/= Packed orelse Back =/= fun zlib:uncompress/1]),
    erlang:display([try_it(fun() -> F(Bad) end) || F <- id([fun zlib:compress/1, fun zlib:zip/1, fun zlib:gzip/1, fun zlib:uncompress/1, fun zlib:unzip/1, fun zlib:gunzip/1]),
                                                   Bad <- id([a, 1, [256], [a | b], <<1:3>>, [<<1:3>>], <<>>, [], <<"no stream at all">>])]).

both(Data) ->
    Plain = iolist_to_binary(Data),
    [begin
         Packed = F(Data),
         erlang:display({byte_size(Plain), byte_size(Packed), erlang:phash2(Packed), Back(Packed) =:= Plain})
     end || {F, Back} <- id([{fun zlib:compress/1, fun zlib:uncompress/1}, {fun zlib:zip/1, fun zlib:unzip/1}, {fun zlib:gzip/1, fun zlib:gunzip/1}])].

broken(Bytes, At) ->
    <<Before:At/binary, Byte, After/binary>> = Bytes,
    <<Before/binary, (Byte bxor 16#55), After/binary>>.

counted(Results) -> counted(lists:sort(Results), []).

counted([Same | Rest], [{Same, Count} | Counts]) -> counted(Rest, [{Same, Count + 1} | Counts]);
counted([Other | Rest], Counts) -> counted(Rest, [{Other, 1} | Counts]);
counted([], Counts) -> lists:reverse(Counts).

%% Bytes that hardly repeat.
noise(Size) -> noise(Size, 12345, <<>>).

noise(0, _, Bytes) -> Bytes;
noise(Size, Seed, Bytes) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    noise(Size - 1, Next, <<Bytes/binary, (Next bsr 20)>>).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
