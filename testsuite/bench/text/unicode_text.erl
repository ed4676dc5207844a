%% Texts of many scripts are folded, cut into words and characters, compared and converted.
-module(unicode_text).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Line = <<"Ärger und Öl über Straße; naïve café, ΑΒΓ αβγ, Привет мир, 東京 と 京都, e\x{301}te\x{301} noe\x{308}l\n"/utf8>>,
    Text = binary:copy(Line, 20),
    repeat(900, Text, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) ->
    Folded = string:casefold(Text),
    Words = string:lexemes(Folded, " ;,\n"),
    Counted = lists:foldl(fun(Word, Acc) -> orddict:update_counter(Word, 1, Acc) end, [], [normal(Word) || Word <- Words]),
    Sizes = [string:length(Word) * Count || {Word, Count} <- Counted],
    Titles = unicode:characters_to_binary(lists:join($\s, [string:titlecase(Word) || Word <- Words])),
    Wide = unicode:characters_to_binary(Text, utf8, utf16),
    Back = unicode:characters_to_list(Wide, utf16),
    Reversed = unicode:characters_to_binary(string:reverse(Text)),
    true = string:equal(Text, Back),
    repeat(N - 1, Text, (Sum * 31 + lists:sum(Sizes) + erlang:crc32([Titles, Reversed])) band 16#ffffffff).

normal(Word) -> unicode:characters_to_nfc_binary(Word).
