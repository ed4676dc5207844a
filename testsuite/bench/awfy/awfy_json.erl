%% A parser of JSON, Json of Are We Fast Yet: matching of binaries, and maps and lists made from them.
%% The text, of the same size and kind as that of the set, is made before. The checksum is the number of its operations.
-module(awfy_json).
-export([main/0]).

main() ->
    Text = iolist_to_binary(document()),
    Start = erlang:monotonic_time(nanosecond),
    Checksum = repeat(2000, Text, none),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

repeat(0, _, Count) -> Count;
repeat(N, Text, _) -> repeat(N - 1, Text, verify(parse(Text))).

verify(#{<<"head">> := #{}, <<"operations">> := Operations}) when length(Operations) =:= 156 -> length(Operations).

%% The parser

parse(Text) ->
    {Value, Rest} = value(skip(Text)),
    case skip(Rest) of
        <<>> -> Value;
        Other -> unexpected('end', Other)
    end.

-spec unexpected(term(), binary()) -> no_return().
unexpected(Expected, Rest) -> error({expected, Expected, Rest}).

skip(<<C, Rest/binary>>) when C =:= $\s; C =:= $\t; C =:= $\n; C =:= $\r -> skip(Rest);
skip(Rest) -> Rest.

value(<<${, Rest/binary>>) -> object(skip(Rest));
value(<<$[, Rest/binary>>) -> array(skip(Rest));
value(<<$", Rest/binary>>) -> string(Rest);
value(<<"null", Rest/binary>>) -> {null, Rest};
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(Rest) -> number(Rest).

object(<<$}, Rest/binary>>) -> {#{}, Rest};
object(Rest) -> members(Rest, #{}).

members(<<$", Rest/binary>>, Members) ->
    {Name, AfterName} = string(Rest),
    {Value, AfterValue} = value(skip(colon(skip(AfterName)))),
    NewMembers = Members#{Name => Value},
    case skip(AfterValue) of
        <<$,, More/binary>> -> members(skip(More), NewMembers);
        <<$}, More/binary>> -> {NewMembers, More};
        Other -> unexpected(comma_or_end_of_object, Other)
    end;
members(Rest, _) -> unexpected(name, Rest).

colon(<<$:, Rest/binary>>) -> Rest;
colon(Rest) -> unexpected(colon, Rest).

array(<<$], Rest/binary>>) -> {[], Rest};
array(Rest) -> elements(Rest, []).

elements(Rest, Elements) ->
    {Value, AfterValue} = value(Rest),
    case skip(AfterValue) of
        <<$,, More/binary>> -> elements(skip(More), [Value | Elements]);
        <<$], More/binary>> -> {lists:reverse(Elements, [Value]), More};
        Other -> unexpected(comma_or_end_of_array, Other)
    end.

%% A string without escapes is a part of the text.
string(Text) -> string(Text, Text, 0, []).

string(<<$", Rest/binary>>, Text, Size, []) -> {binary_part(Text, 0, Size), Rest};
string(<<$", Rest/binary>>, Text, Size, Parts) ->
    {iolist_to_binary(lists:reverse(Parts, [binary_part(Text, 0, Size)])), Rest};
string(<<$\\, Escape, Rest/binary>>, Text, Size, Parts) ->
    string(Rest, Rest, 0, [escaped(Escape, Rest), binary_part(Text, 0, Size) | Parts]);
string(<<_, Rest/binary>>, Text, Size, Parts) -> string(Rest, Text, Size + 1, Parts);
string(Rest, _, _, _) -> unexpected(end_of_string, Rest).

escaped($", _) -> $";
escaped($/, _) -> $/;
escaped($\\, _) -> $\\;
escaped($b, _) -> $\b;
escaped($f, _) -> $\f;
escaped($n, _) -> $\n;
escaped($r, _) -> $\r;
escaped($t, _) -> $\t;
escaped(_, Rest) -> unexpected(escape, Rest).

number(Text) ->
    Whole = whole(Text),
    Fraction = fraction(Text, Whole),
    End = exponent(Text, Fraction),
    <<Number:End/binary, Rest/binary>> = Text,
    {number(Number, Whole, Fraction, End), Rest}.

number(Number, End, End, End) -> binary_to_integer(Number);
number(Number, Whole, Whole, _) ->
    <<Integer:Whole/binary, Exponent/binary>> = Number,
    binary_to_float(<<Integer/binary, ".0", Exponent/binary>>);
number(Number, _, _, _) -> binary_to_float(Number).

%% The functions of a number's parts return the offset behind the part.

whole(<<"-0", _/binary>>) -> 2;
whole(<<$-, _/binary>> = Text) -> digits(Text, 1);
whole(<<$0, _/binary>>) -> 1;
whole(Text) -> digits(Text, 0).

fraction(Text, At) ->
    case Text of
        <<_:At/binary, $., _/binary>> -> digits(Text, At + 1);
        _ -> At
    end.

exponent(Text, At) ->
    case Text of
        <<_:At/binary, E, Sign, _/binary>> when E =:= $e orelse E =:= $E, Sign =:= $+ orelse Sign =:= $- ->
            digits(Text, At + 2);
        <<_:At/binary, E, _/binary>> when E =:= $e; E =:= $E -> digits(Text, At + 1);
        _ -> At
    end.

digits(Text, At) ->
    case Text of
        <<_:At/binary, Digit, _/binary>> when Digit >= $0, Digit =< $9 -> more_digits(Text, At + 1);
        <<_:At/binary, Rest/binary>> -> unexpected(digit, Rest)
    end.

more_digits(Text, At) ->
    case Text of
        <<_:At/binary, Digit, _/binary>> when Digit >= $0, Digit =< $9 -> more_digits(Text, At + 1);
        _ -> At
    end.

%% The text: messages that make the widgets of a window with a large table

document() ->
    Head = json_object([{"requestCounter", "4"}]),
    json_object([{"head", Head}, {"operations", json_array(operations())}]).

operations() ->
    Rows = rows(118, 1, 74755),
    Columns = [column(I) || I <- lists:seq(1, 6)],
    Labels = [label(I) || I <- lists:seq(1, 10)],
    Variant = json_object([{"customVariant", json_string("variant_selected")}]),
    Sets = [operation("set", 10 + I, [Variant]) || I <- lists:seq(1, 9)],
    Events = json_object([{"Selection", "true"}, {"KeyDown", "true"}]),
    Listens = [operation("listen", 20 + I, [Events]) || I <- lists:seq(1, 11)],
    Measure = json_object([{"size", "1.25e2"}, {"text", json_string("two\\nlines")}]),
    Call = operation("call", 40, [json_string("measureStrings"), Measure]),
    [operation("destroy", 54, []) | Sets] ++ Listens ++ Labels ++ Columns ++ Rows ++ [Call].

label(I) ->
    Bounds = json_array([integer_to_list(N) || N <- [10 * I, 30, 112 + I, 586]]),
    create(90 + I, "Composite", [{"style", json_array([json_string("WRAP")])},
                                 {"bounds", Bounds},
                                 {"tabIndex", "-1"},
                                 {"text", json_string("A composite with a text")}]).

column(I) ->
    create(100 + I, "GridColumn", [{"text", json_string("Column")},
                                   {"index", integer_to_list(I)},
                                   {"left", integer_to_list(60 * I)},
                                   {"width", "60"},
                                   {"moveable", "true"}]).

rows(Count, I, _) when I > Count -> [];
rows(Count, I, Seed) ->
    Red = random(Seed),
    Green = random(Red),
    Blue = random(Green),
    Colour = json_array([integer_to_list(N band 255) || N <- [Red, Green, Blue, 255]]),
    Texts = [integer_to_list(I), name(Red, 2), name(Green, 9), name(Blue, 16), integer_to_list(I rem 18),
             integer_to_list(I rem 7)],
    Colours = ["null", "null", "null", Colour, "null", "null"],
    Row = create(110 + I, "GridItem", [{"index", integer_to_list(I - 1)},
                                       {"texts", json_array([json_string(Text) || Text <- Texts])},
                                       {"cellBackgrounds", json_array(Colours)}]),
    [Row | rows(Count, I + 1, Blue)].

name(_, 0) -> [];
name(Seed, Length) -> [$a + Seed rem 26 | name(random(Seed), Length - 1)].

random(Seed) -> (Seed * 1309 + 13849) band 16#ffff.

create(Id, Class, Members) ->
    Type = json_string(["rwt.widgets.", Class]),
    operation("create", Id, [Type, json_object([{"parent", widget(99)} | Members])]).

operation(Name, Id, Arguments) -> json_array([json_string(Name), widget(Id) | Arguments]).

widget(Id) -> json_string([$w | integer_to_list(Id)]).

json_string(Characters) -> [$", Characters, $"].

json_array(Elements) -> [$[, lists:join($,, Elements), $]].

json_object(Members) ->
    [${, lists:join($,, [[json_string(Name), $:, Value] || {Name, Value} <- Members]), $}].
