%% A text of many scripts is written as UTF-8, UTF-16 and UTF-32, by appending and by comprehensions.
-module(utf_encode).
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
    repeat(1300, Text, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) ->
    Utf8 = << <<C/utf8>> || C <- Text >>,
    Utf16 = << <<C/utf16>> || C <- Text >>,
    Utf32 = << <<C/utf32-little>> || C <- Text >>,
    Quoted = quote(Text, <<>>),
    Shifted = shift(Text, N, <<>>),
    Check = erlang:crc32([Utf8, Utf16, Utf32, Quoted, Shifted]),
    repeat(N - 1, Text, (Sum * 31 + Check) band 16#ffffffff).

quote([$, | Cs], Out) -> quote(Cs, <<Out/binary, "&comma;"/utf8>>);
quote([C | Cs], Out) when C > 16#ffff -> quote(Cs, <<Out/binary, "&#", (integer_to_binary(C))/binary, $;>>);
quote([C | Cs], Out) -> quote(Cs, <<Out/binary, C/utf8>>);
quote([], Out) -> Out.

shift([C | Cs], N, Out) when C < 128 -> shift(Cs, N, <<Out/binary, C/utf16-little>>);
shift([C | Cs], N, Out) -> shift(Cs, N, <<Out/binary, (C + N)/utf16-little>>);
shift([], _, Out) -> Out.
