%% zstd:compress/2: the bytes at every level, and of every strategy, for data of several kinds.
%% releases: 29
-module(zstd_levels).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Kinds = [{empty, <<>>}, {byte, <<"a">>}, {hello, <<"hello">>}, {same, binary:copy(<<"a">>, 20000)}, {text, text(3000)}, {numbers, numbers(20000)}, {noise, noise(5000)}],
    [erlang:display({Kind, Level, digest(zstd:compress(Data, #{compressionLevel => Level}), Data)}) ||
        {Kind, Data} <- Kinds, Level <- [-131072, -100, -7, -5, -3, -2, -1] ++ lists:seq(0, 22)],
    [erlang:display({Strategy, [digest(zstd:compress(Data, #{strategy => Strategy}), Data) || {_, Data} <- Kinds]}) ||
        Strategy <- id([default, fast, dfast, greedy, lazy, lazy2, btlazy2, btopt, btultra, btultra2])].

digest(Compressed, Data) ->
    Data = iolist_to_binary(zstd:decompress(Compressed)),
    {iolist_size(Compressed), erlang:md5(Compressed)}.

text(Words) -> list_to_binary([[lists:nth(1 + N * N rem 11, ["the ", "quick ", "brown ", "fox ", "jumps ", "over ", "a ", "lazy ", "dog ", "and ", "rests.\n"]), integer_to_list(N rem 97)] || N <- lists:seq(1, Words)]).

numbers(Size) -> << <<(N * N div 7):16>> || N <- lists:seq(1, Size div 2)>>.

noise(Size) -> noise(Size, 12345, <<>>).

noise(0, _, Bytes) -> Bytes;
noise(Size, Seed, Bytes) -> noise(Size - 1, (Seed * 1103515245 + 12345) band 16#7fffffff, <<Bytes/binary, (Seed bsr 16):8>>).
