%% A pretty-printer of JSON: reads a text from standard input by binary matching, and writes it indented.
%% Ends with status 1 and a message on standard error if the text is not JSON.
-module(json).
-export([main/0]).

main() ->
    ok = io:setopts([binary, {encoding, unicode}]),
    try
        {Value, Rest} = value(blank(input([]))),
        <<>> = expect_end(blank(Rest)),
        io:put_chars([show(Value, 0), $\n])
    catch
        throw:{expected, What, Where} ->
            io:format(standard_error, "expected ~ts before ~tp~n", [What, string:slice(Where, 0, 20)]),
            halt(1)
    end.

input(Lines) ->
    case io:get_line('') of
        eof -> iolist_to_binary(lists:reverse(Lines));
        Line -> input([Line | Lines])
    end.

expected(What, Where) ->
    throw({expected, What, Where}).

expect_end(<<>>) -> <<>>;
expect_end(Rest) -> expected("the end", Rest).

blank(<<Char, Rest/binary>>) when Char =:= $\s; Char =:= $\n; Char =:= $\r; Char =:= $\t -> blank(Rest);
blank(Rest) -> Rest.

%% Reading: each function returns the value and the rest of the text.

value(<<"null", Rest/binary>>) -> {null, Rest};
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(<<$", Rest/binary>>) -> string(Rest, <<>>);
value(<<$[, Rest/binary>>) -> array(blank(Rest));
value(<<${, Rest/binary>>) -> object(blank(Rest));
value(<<Char, _/binary>> = Text) when Char =:= $-; Char >= $0, Char =< $9 -> number(Text);
value(Rest) -> expected("a value", Rest).

array(<<$], Rest/binary>>) -> {{array, []}, Rest};
array(Text) -> elements(Text, []).

elements(Text, Before) ->
    {Value, Rest} = value(Text),
    case blank(Rest) of
        <<$,, More/binary>> -> elements(blank(More), [Value | Before]);
        <<$], More/binary>> -> {{array, lists:reverse(Before, [Value])}, More};
        Other -> expected("a comma or ]", Other)
    end.

object(<<$}, Rest/binary>>) -> {{object, []}, Rest};
object(Text) -> members(Text, []).

members(<<$", Text/binary>>, Before) ->
    {Key, AfterKey} = string(Text, <<>>),
    {Value, Rest} =
        case blank(AfterKey) of
            <<$:, AfterColon/binary>> -> value(blank(AfterColon));
            Other -> expected("a colon", Other)
        end,
    case blank(Rest) of
        <<$,, More/binary>> -> members(blank(More), [{Key, Value} | Before]);
        <<$}, More/binary>> -> {{object, lists:reverse(Before, [{Key, Value}])}, More};
        Wrong -> expected("a comma or }", Wrong)
    end;
members(Rest, _Before) ->
    expected("a key", Rest).

string(<<$", Rest/binary>>, Text) -> {{string, Text}, Rest};
string(<<"\\u", Hex:4/binary, Rest/binary>>, Text) -> escaped(code(Hex), Rest, Text);
string(<<$\\, Char, Rest/binary>>, Text) -> string(Rest, <<Text/binary, (escape(Char))>>);
string(<<Char/utf8, Rest/binary>>, Text) when Char >= $\s -> string(Rest, <<Text/binary, Char/utf8>>);
string(Rest, _Text) -> expected("the end of a string", Rest).

%% A character above 16 bits is written as two codes.
escaped(High, <<"\\u", Hex:4/binary, Rest/binary>>, Text) when High >= 16#d800, High < 16#dc00 ->
    Low = code(Hex),
    string(Rest, <<Text/binary, (16#10000 + (High - 16#d800) * 16#400 + Low - 16#dc00)/utf8>>);
escaped(Code, Rest, Text) ->
    string(Rest, <<Text/binary, Code/utf8>>).

code(Hex) ->
    try binary_to_integer(Hex, 16)
    catch error:badarg -> expected("four hexadecimal digits", Hex)
    end.

escape($n) -> $\n;
escape($t) -> $\t;
escape($r) -> $\r;
escape($b) -> $\b;
escape($f) -> $\f;
escape(Char) when Char =:= $"; Char =:= $\\; Char =:= $/ -> Char;
escape(Char) -> expected("an escape", <<Char>>).

number(Text) ->
    Length = number_length(Text, 0),
    <<Digits:Length/binary, Rest/binary>> = Text,
    {{number, Digits}, Rest}.

number_length(Text, At) ->
    case Text of
        <<_:At/binary, Char, _/binary>> when Char >= $0, Char =< $9; Char =:= $-; Char =:= $+; Char =:= $.; Char =:= $e; Char =:= $E ->
            number_length(Text, At + 1);
        _ ->
            At
    end.

%% Writing.

show({object, []}, _) -> "{}";
show({object, Members}, Depth) ->
    Lines = [[indent(Depth + 1), quoted(Key), ": ", show(Value, Depth + 1)] || {{string, Key}, Value} <- Members],
    ["{\n", lists:join(",\n", Lines), $\n, indent(Depth), $}];
show({array, []}, _) -> "[]";
show({array, Values}, Depth) ->
    Lines = [[indent(Depth + 1), show(Value, Depth + 1)] || Value <- Values],
    ["[\n", lists:join(",\n", Lines), $\n, indent(Depth), $]];
show({string, Text}, _) -> quoted(Text);
show({number, Digits}, _) -> Digits;
show(Word, _) -> atom_to_list(Word).

indent(Depth) -> lists:duplicate(2 * Depth, $\s).

quoted(Text) -> [$", [quote(Char) || <<Char/utf8>> <= Text], $"].

quote($") -> "\\\"";
quote($\\) -> "\\\\";
quote($\n) -> "\\n";
quote($\t) -> "\\t";
quote($\r) -> "\\r";
quote(Char) when Char < $\s -> io_lib:format("\\u~4.16.0b", [Char]);
quote(Char) -> Char.
