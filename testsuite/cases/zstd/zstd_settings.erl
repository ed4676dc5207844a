%% zstd: every setting of a context, its values, what they change, and values out of bounds.
%% releases: 29
-module(zstd_settings).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    {ok, C} = zstd:context(compress),
    {ok, D} = zstd:context(decompress),
    Keys = id([compressionLevel, windowLog, hashLog, chainLog, searchLog, minMatch, targetLength, strategy, targetCBlockSize, enableLongDistanceMatching, ldmHashLog, ldmMinMatch,
               ldmBucketSizeLog, ldmHashRateLog, contentSizeFlag, checksumFlag, dictIDFlag, pledgedSrcSize, dictionary, windowLogMax, foo, "a", 1]),
    [show(fun() -> {Key, zstd:get_parameter(C, Key)} end) || Key <- Keys],
    [show(fun() -> {Key, zstd:get_parameter(D, Key)} end) || Key <- Keys],
    [show(fun() -> {Key, Value, zstd:set_parameter(C, Key, Value), zstd:get_parameter(C, Key)} end) ||
        {Key, Value} <- id([{compressionLevel, 1}, {compressionLevel, 22}, {compressionLevel, 100}, {compressionLevel, -1000000}, {compressionLevel, 1 bsl 31}, {compressionLevel, a}, {compressionLevel, 0},
                            {windowLog, 5}, {windowLog, 10}, {windowLog, 31}, {windowLog, 32}, {windowLog, 0}, {hashLog, 5}, {hashLog, 6}, {hashLog, 31}, {chainLog, 6}, {chainLog, 40}, {searchLog, 1},
                            {searchLog, 31}, {minMatch, 3}, {minMatch, 8}, {targetLength, 131072}, {targetLength, 131073}, {targetLength, -1}, {targetCBlockSize, 1}, {targetCBlockSize, 131073},
                            {ldmHashLog, 3}, {ldmHashLog, 6}, {ldmMinMatch, 3}, {ldmMinMatch, 4}, {ldmBucketSizeLog, 8}, {ldmBucketSizeLog, 9}, {ldmHashRateLog, 25}, {ldmHashRateLog, 26},
                            {strategy, foo}, {strategy, 1}, {strategy, btultra2}, {strategy, default}, {contentSizeFlag, 1}, {contentSizeFlag, true}, {checksumFlag, true}, {dictIDFlag, false},
                            {enableLongDistanceMatching, true}, {enableLongDistanceMatching, 1}, {foo, 1}, {"a", 1}, {pledgedSrcSize, 3}, {pledgedSrcSize, -1}, {pledgedSrcSize, a}, {pledgedSrcSize, 1 bsl 64},
                            {dictionary, a}])],
    [show(fun() -> {Key, Value, zstd:set_parameter(D, Key, Value), zstd:get_parameter(D, Key)} end) ||
        {Key, Value} <- id([{windowLogMax, 9}, {windowLogMax, 10}, {windowLogMax, 31}, {windowLogMax, 32}, {windowLogMax, a}, {windowLogMax, 1 bsl 31}, {foo, 1}, {foo, a}, {dictionary, a}])],
    Data = list_to_binary([integer_to_list(N * N) || N <- lists:seq(1, 20000)]),
    [show(fun() ->
         Compressed = zstd:compress(Data, Options),
         {lists:sort(maps:to_list(Options)), iolist_size(Compressed), erlang:md5(Compressed), iolist_to_binary(zstd:decompress(Compressed)) =:= Data}
     end) || Options <- id([#{}, #{windowLog => 10}, #{windowLog => 12, checksumFlag => true}, #{hashLog => 6}, #{chainLog => 6, compressionLevel => 9}, #{searchLog => 1, compressionLevel => 12}, #{minMatch => 7},
                            #{targetLength => 999, compressionLevel => 19}, #{targetCBlockSize => 1340}, #{enableLongDistanceMatching => true}, #{enableLongDistanceMatching => true, ldmHashLog => 7,
                            ldmMinMatch => 4, ldmBucketSizeLog => 2, ldmHashRateLog => 1}, #{contentSizeFlag => false}, #{checksumFlag => true}, #{dictIDFlag => false}, #{foo => 1}, #{windowLog => 99}, a])],
    show(fun() -> zstd:decompress(zstd:compress(Data, #{windowLog => 20}), #{windowLogMax => 11}) =:= a end),
    show(fun() -> iolist_to_binary(zstd:decompress(zstd:compress(Data, #{windowLog => 10}), #{windowLogMax => 10})) =:= Data end).

show(Call) -> erlang:display(try Call() catch Class:Reason:Stack -> {Class, Reason, element(2, hd(Stack))} end).
