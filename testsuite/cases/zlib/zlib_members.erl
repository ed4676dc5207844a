%% Bytes behind the end of a stream are dropped (cut), another stream (reset) or an error; concatenated members of gzip files.
-module(zlib_members).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Large = binary:copy(<<"0123456789">>, 5000),
    Members = [zlib:gzip("first "), zlib:gzip(<<>>), zlib:gzip(Large), zlib:gzip("last")],
    All = iolist_to_binary(Members),
    erlang:display([zlib:gunzip(Some) =:= Plain || {Some, Plain} <- id([{All, <<"first ", Large/binary, "last">>}, {Members, <<"first ", Large/binary, "last">>},
                                                                         {[<<Byte>> || <<Byte>> <= All], <<"first ", Large/binary, "last">>}])]),
    [begin
         Z = zlib:open(),
         ok = zlib:inflateInit(Z, Bits, End),
         erlang:display({Bits, End, [try_it(fun() -> sizes(zlib:inflate(Z, Input)) end) || Input <- Inputs], try_it(fun() -> zlib:inflateEnd(Z) end)}),
         zlib:close(Z)
     end || End <- id([cut, reset, error]),
            {Bits, Inputs} <- id([{31, [All]}, {31, Members}, {31, [hd(Members), [], [], lists:last(Members)]}, {47, [zlib:gzip("a"), zlib:compress("b"), zlib:gzip("c")]},
                                  {15, [[zlib:compress("a"), zlib:compress("b")], zlib:compress("c")]}, {-15, [[zlib:zip("a"), zlib:zip("b")], zlib:zip("c")]},
                                  {31, [[hd(Members), "behind"], [], lists:last(Members)]}, {31, [[hd(Members), 0], [0, 0], lists:last(Members)]}, {15, [zlib:compress([]), <<>>]}])],
    %% By safeInflate/2.
    [begin
         Z = zlib:open(),
         ok = zlib:inflateInit(Z, 31, End),
         erlang:display({End, steps(Z, All, 12)}),
         zlib:close(Z)
     end || End <- id([cut, reset, error])],
    %% The default is to cut; a reset is needed to go on.
    Z = zlib:open(),
    ok = zlib:inflateInit(Z),
    erlang:display([zlib:inflate(Z, [zlib:compress("abc"), zlib:compress("def")]), zlib:inflate(Z, zlib:compress("ghi")), zlib:inflateReset(Z), zlib:inflate(Z, zlib:compress("jkl")),
                    zlib:inflateEnd(Z)]),
    zlib:close(Z),
    %% gunzip/1 of a member with other bytes behind it.
    erlang:display([try_it(fun() -> zlib:gunzip([hd(Members), Behind]) end) || Behind <- id([<<>>, 0, <<0, 0, 0>>, <<31>>, <<31, 139>>, "text", <<31, 139, 8, 0>>])]),
    erlang:display([try_it(fun() -> F(Packed) end) || {F, Packed} <- id([{fun zlib:uncompress/1, [zlib:compress("a"), zlib:compress("b")]}, {fun zlib:unzip/1, [zlib:zip("a"), zlib:zip("b")]},
                                                                          {fun zlib:unzip/1, [zlib:zip("a"), "behind"]}])]),
    %% Heads with fields: name, comment, extra field, checksum of the head.
    <<_:10/binary, Rest/binary>> = zlib:gzip("abc"),
    erlang:display([try_it(fun() -> zlib:gunzip([<<31, 139, 8, Flags, 0:32, 0, 3>>, Fields, Rest]) end)
                    || {Flags, Fields} <- id([{1, []}, {8, <<"name", 0>>}, {16, <<"comment", 0>>}, {4, <<3:16/little, "xyz">>}, {12, <<1:16/little, "x", "name", 0>>}, {2, <<0, 0>>}, {32, []}, {0, [0]}])]).

steps(_, _, 0) -> [];
steps(Z, Input, Left) ->
    case try_it(fun() -> zlib:safeInflate(Z, Input) end) of
        {error, Reason} -> [Reason];
        {finished, Output} -> [{finished, sizes(Output)}];
        {Mark, Output} -> [{Mark, sizes(Output)} | steps(Z, [], Left - 1)]
    end.

sizes(Output) -> {iolist_size(Output), erlang:phash2(iolist_to_binary(Output)), list_to_tuple([byte_size(Part) || Part <- lists:flatten(Output)])}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
