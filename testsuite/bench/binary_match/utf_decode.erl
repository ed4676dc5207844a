%% A text of many scripts is read as UTF-8, UTF-16 and UTF-32: kinds of characters are counted, words are cut out.
-module(utf_decode).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Line = "Smörgåsbord, ελληνικά, Москва, 日本語, plain ASCII text; " ++ [16#1F600, 16#1F680, 16#10348],
    Text = lists:append(lists:duplicate(200, Line)),
    Utf8 = << <<C/utf8>> || C <- Text >>,
    Utf16 = << <<C/utf16-little>> || C <- Text >>,
    Utf32 = << <<C/utf32>> || C <- Text >>,
    repeat(2000, Utf8, Utf16, Utf32, 0).

repeat(0, _, _, _, Sum) -> Sum;
repeat(N, Utf8, Utf16, Utf32, Sum) ->
    {Plain, Greek, Cyrillic, Other} = kinds(Utf8, 0, 0, 0, 0),
    Kinds = Plain + Greek * 3 + Cyrillic * 5 + Other * 7,
    Words = words(Utf8, Utf8, 0, []),
    Bytes = lists:sum([byte_size(Word) || Word <- Words, Word =/= <<>>]),
    Foreign = length([C || <<C/utf32>> <= Utf32, C > 255]),
    repeat(N - 1, Utf8, Utf16, Utf32, Sum + Kinds + wide(Utf16, 0) + Foreign + Bytes + length(Words)).

kinds(<<C/utf8, Rest/binary>>, P, G, Y, O) when C < 128 -> kinds(Rest, P + 1, G, Y, O);
kinds(<<C/utf8, Rest/binary>>, P, G, Y, O) when C >= 16#370, C < 16#400 -> kinds(Rest, P, G + 1, Y, O);
kinds(<<C/utf8, Rest/binary>>, P, G, Y, O) when C >= 16#400, C < 16#530 -> kinds(Rest, P, G, Y + 1, O);
kinds(<<_/utf8, Rest/binary>>, P, G, Y, O) -> kinds(Rest, P, G, Y, O + 1);
kinds(<<>>, P, G, Y, O) -> {P, G, Y, O}.

words(<<C/utf8, Rest/binary>>, Start, Size, Words) when C =:= $\s; C =:= $,; C =:= $; ->
    <<Word:Size/binary, _/binary>> = Start,
    words(Rest, Rest, 0, [Word | Words]);
words(<<_/utf8, Rest/binary>> = All, Start, Size, Words) ->
    words(Rest, Start, Size + byte_size(All) - byte_size(Rest), Words);
words(<<>>, Start, _, Words) -> [Start | Words].

wide(<<C/utf16-little, Rest/binary>>, Sum) -> wide(Rest, Sum + C);
wide(<<>>, Sum) -> Sum.
