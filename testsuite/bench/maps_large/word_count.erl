%% Words of a long text are counted in a map with binary keys, and the commonest are found.
-module(word_count).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = text(130000, 42, []),
    Counts = repeat(7, Text, #{}),
    Sorted = lists:sort(fun({W1, C1}, {W2, C2}) -> {-C1, W1} =< {-C2, W2} end, maps:to_list(Counts)),
    {Top, _} = lists:split(10, Sorted),
    lists:sum([byte_size(Word) * Count || {Word, Count} <- Top]) + map_size(Counts).

repeat(0, _, Counts) -> Counts;
repeat(N, Text, Counts) -> repeat(N - 1, Text, count(Text, Counts)).

text(0, _, Words) -> iolist_to_binary(Words);
text(N, Seed, Words) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Word = integer_to_binary(Next rem (1 + (Next bsr 16)), 36),
    text(N - 1, Next, [Word, separator(Next band 15) | Words]).

separator(0) -> <<", ">>;
separator(1) -> <<".\n">>;
separator(_) -> <<" ">>.

count(Text, Counts) -> lists:foldl(fun add/2, Counts, binary:split(Text, [<<" ">>, <<",">>, <<".">>, <<"\n">>], [global])).

add(<<>>, Counts) -> Counts;
add(Word, Counts) -> maps:update_with(Word, fun(Count) -> Count + 1 end, 1, Counts).
