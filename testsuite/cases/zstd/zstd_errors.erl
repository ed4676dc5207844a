%% zstd: invalid data and arguments, headers of frames, and contexts that are closed or of another process.
%% releases: 29
-module(zstd_errors).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Data, show(fun() -> zstd:compress(Data) end), show(fun() -> zstd:decompress(Data) end)}) ||
        Data <- id([<<>>, [], [[]], [<<>>], a, [a], "abc", <<"hello">>, <<1:3>>, [<<1:3>>], [256], <<40, 181, 47, 253>>, <<40, 181, 47, 253, 32>>, <<40, 181, 47, 253, 8, 0, 1, 0, 0>>,
                    <<40, 181, 47, 253, 32, 5, 41, 0, 0, 104, 101, 108, 108, 111>>, <<40, 181, 47, 253, 32, 5, 42, 0, 0, 104, 101, 108, 108, 111>>, <<40, 181, 47, 253, 32, 6, 41, 0, 0, 104, 101, 108, 108, 111>>,
                    <<40, 181, 47, 253, 36, 3, 25, 0, 0, 97, 98, 99, 1, 2, 3, 4>>, <<16#184D2A53:32/little, 5:32/little, "hello">>])],
    [erlang:display(show(fun() -> pairs(zstd:get_frame_header(Frame)) end)) ||
        Frame <- [zstd:compress("abc"), zstd:compress("abc", #{checksumFlag => true}), zstd:compress("abc", #{contentSizeFlag => false}), zstd:compress(binary:copy(<<"a">>, 300000)),
                  iolist_to_binary(zstd:compress("")), <<16#184D2A53:32/little, 5:32/little, "hello">>, <<"helloworld">>, <<40, 181, 47, 253, 8, 0, 1, 0, 0>>, a, [a], <<1:3>>, [256]]],
    {ok, C} = zstd:context(compress),
    {ok, D} = zstd:context(decompress),
    [erlang:display([fault(fun() -> zstd:Function(Context, Data) end) || Function <- [stream, finish], Data <- [a, [a], <<1:3>>, [<<1:3>>], {}]]) || Context <- [C, D]],
    erlang:display([fault(Call) || Call <- [fun() -> zstd:compress("a", D) end, fun() -> zstd:decompress("a", C) end, fun() -> zstd:flush(D) end, fun() -> zstd:context(foo) end, fun() -> zstd:context(compress, a) end,
                                            fun() -> zstd:context(compress, #{a => 1}) end, fun() -> zstd:set_parameter(foo, compressionLevel, 1) end, fun() -> zstd:get_parameter({foo, 1}, compressionLevel) end,
                                            fun() -> zstd:get_parameter({compress, element(2, D)}, compressionLevel) end, fun() -> zstd:reset({decompress, element(2, C)}) end,
                                            fun() -> zstd:close({compress, make_ref()}) end, fun() -> zstd:stream({compress, a}, <<"a">>) end]]),
    Parent = self(),
    Child = spawn(fun() -> Parent ! {self(), [fault(Call) || Call <- calls(C) ++ calls(D)]} end),
    receive {Child, Faults} -> erlang:display(Faults) end,
    erlang:display([zstd:close(C), zstd:close(D)]),
    erlang:display([fault(Call) || Call <- calls(C) ++ calls(D)]).

pairs({ok, Map}) -> lists:sort(maps:to_list(Map));
pairs(Error) -> Error.

calls(Context) ->
    [fun() -> zstd:stream(Context, <<"a">>) end, fun() -> zstd:finish(Context, <<"a">>) end, fun() -> zstd:reset(Context) end, fun() -> zstd:close(Context) end,
     fun() -> zstd:get_parameter(Context, foo) end, fun() -> zstd:set_parameter(Context, foo, a) end, fun() -> zstd:set_parameter(Context, dictionary, a) end].

show(Call) -> try Call() catch Class:Reason:Stack -> {Class, Reason, element(2, hd(Stack))} end.

%% Without references, which differ.
fault(Call) ->
    try Call() catch
        Class:{badarg, {invalid_context, _}}:Stack -> {Class, invalid_context, element(2, hd(Stack))};
        Class:Reason:Stack -> {Class, Reason, element(2, hd(Stack))}
    end.
