%% Counts the words of standard input: the ten most frequent ones, then lines, words and bytes.
-module(wordcount).
-export([main/0]).

-define(SHOWN, 10).

main() ->
    ok = io:setopts([binary, {encoding, latin1}]),
    {Lines, Bytes, Counts} = count(io:get_line(''), 0, 0, #{}),
    ByCount = lists:sort(fun({A, N}, {B, M}) -> {-N, A} =< {-M, B} end, maps:to_list(Counts)),
    [io:format("~6b ~ts~n", [Count, Word]) || {Word, Count} <- lists:sublist(ByCount, ?SHOWN)],
    io:format("~b lines, ~b words, ~b bytes~n", [Lines, lists:sum(maps:values(Counts)), Bytes]).

count(eof, Lines, Bytes, Counts) ->
    {Lines, Bytes, Counts};
count(Line, Lines, Bytes, Counts) ->
    count(io:get_line(''), Lines + 1, Bytes + byte_size(Line), words(Line, <<>>, Counts)).

%% A word is a run of letters, digits and apostrophes. Capital letters count as small ones.
words(<<Char, Rest/binary>>, Word, Counts) when Char >= $A, Char =< $Z ->
    words(Rest, <<Word/binary, (Char + 32)>>, Counts);
words(<<Char, Rest/binary>>, Word, Counts)
  when Char >= $a, Char =< $z; Char >= $0, Char =< $9; Char =:= $'; Char > 127 ->
    words(Rest, <<Word/binary, Char>>, Counts);
words(<<_, Rest/binary>>, Word, Counts) ->
    words(Rest, <<>>, add(Word, Counts));
words(<<>>, Word, Counts) ->
    add(Word, Counts).

add(<<>>, Counts) -> Counts;
add(Word, Counts) -> maps:update_with(Word, fun(Count) -> Count + 1 end, 1, Counts).
