%% JSON texts are read by recursive descent over a binary into maps, lists, numbers and texts.
-module(json_decode).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = iolist_to_binary([$[, lists:join(",\n", [document(N) || N <- lists:seq(1, 200)]), $]]),
    repeat(380, Text, 0).

document(N) ->
    Number = integer_to_list(N),
    Events = [["{\"at\": ", integer_to_list(N * K * 1000), ", \"event\": \"changed\"}"] || K <- lists:seq(1, 8)],
    ["{ \"id\": ", Number, ", \"name\": \"Zo\\u00eb \\\"the\\\" ", Number, "\\n\", \"active\": ", atom_to_list(N rem 2 =:= 0),
     ", \"parent\": null,\n  \"weight\": ", Number, ".25e1, \"balance\": -", Number,
     ", \"tags\": [\"red\", \"green\", \"b\\/y\", \"\\ud83d\\ude00\"],\n",
     "  \"history\": [", lists:join(", ", Events), "],\n",
     "  \"empty\": [], \"nothing\": {} }"].

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) ->
    {Value, <<>>} = value(Text),
    repeat(N - 1, Text, (Sum * 31 + weigh(Value)) band 16#ffffffff).

weigh(Map) when is_map(Map) -> maps:fold(fun(Key, Value, Sum) -> Sum + byte_size(Key) + weigh(Value) end, 1, Map);
weigh(List) when is_list(List) -> lists:foldl(fun(Value, Sum) -> Sum + weigh(Value) end, 1, List);
weigh(Text) when is_binary(Text) -> byte_size(Text);
weigh(N) when is_integer(N) -> N;
weigh(X) when is_float(X) -> trunc(X * 4);
weigh(true) -> 3;
weigh(false) -> 2;
weigh(null) -> 1.

value(<<C, Rest/binary>>) when C =:= $\s; C =:= $\n; C =:= $\t; C =:= $\r -> value(Rest);
value(<<"{", Rest/binary>>) -> object(space(Rest), #{});
value(<<"[", Rest/binary>>) -> array(space(Rest), []);
value(<<$", Rest/binary>>) -> string(Rest, Rest, 0, []);
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(<<"null", Rest/binary>>) -> {null, Rest};
value(Text) -> number(Text).

space(<<C, Rest/binary>>) when C =:= $\s; C =:= $\n; C =:= $\t; C =:= $\r -> space(Rest);
space(Rest) -> Rest.

object(<<"}", Rest/binary>>, Map) -> {Map, Rest};
object(<<",", Rest/binary>>, Map) -> object(space(Rest), Map);
object(<<$", Rest/binary>>, Map) ->
    {Key, Rest2} = string(Rest, Rest, 0, []),
    <<":", Rest3/binary>> = space(Rest2),
    {Value, Rest4} = value(Rest3),
    object(space(Rest4), Map#{Key => Value}).

array(<<"]", Rest/binary>>, Values) -> {lists:reverse(Values), Rest};
array(<<",", Rest/binary>>, Values) -> array(Rest, Values);
array(Rest, Values) ->
    {Value, Rest2} = value(Rest),
    array(space(Rest2), [Value | Values]).

%% Parts without escapes are cut out of the text.
string(<<$", Rest/binary>>, Text, Size, []) -> {binary_part(Text, 0, Size), Rest};
string(<<$", Rest/binary>>, Text, Size, Parts) -> {iolist_to_binary(lists:reverse(Parts, [binary_part(Text, 0, Size)])), Rest};
string(<<"\\u", High:4/binary, "\\u", Low:4/binary, Rest/binary>>, Text, Size, Parts) ->
    string(Rest, Rest, 0, [pair(binary_to_integer(High, 16), binary_to_integer(Low, 16)), binary_part(Text, 0, Size) | Parts]);
string(<<"\\u", Code:4/binary, Rest/binary>>, Text, Size, Parts) ->
    string(Rest, Rest, 0, [<<(binary_to_integer(Code, 16))/utf8>>, binary_part(Text, 0, Size) | Parts]);
string(<<"\\", C, Rest/binary>>, Text, Size, Parts) -> string(Rest, Rest, 0, [unescaped(C), binary_part(Text, 0, Size) | Parts]);
string(<<_, Rest/binary>>, Text, Size, Parts) -> string(Rest, Text, Size + 1, Parts).

pair(High, Low) when High >= 16#d800, High < 16#dc00 -> <<(16#10000 + (High - 16#d800) * 1024 + Low - 16#dc00)/utf8>>;
pair(First, Second) -> <<First/utf8, Second/utf8>>.

unescaped($n) -> <<"\n">>;
unescaped($t) -> <<"\t">>;
unescaped(C) -> <<C>>.

number(<<"-", Rest/binary>>) ->
    {N, Rest2} = number(Rest),
    {-N, Rest2};
number(Text) ->
    {Whole, Rest} = digits(Text, 0),
    case Rest of
        <<".", Part/binary>> -> fraction(Part, Whole, 10);
        _ -> exponent(Rest, Whole)
    end.

digits(<<C, Rest/binary>>, N) when C >= $0, C =< $9 -> digits(Rest, N * 10 + C - $0);
digits(Rest, N) -> {N, Rest}.

fraction(<<C, Rest/binary>>, X, Unit) when C >= $0, C =< $9 -> fraction(Rest, X + (C - $0) / Unit, Unit * 10);
fraction(Rest, X, _) -> exponent(Rest, X).

exponent(<<E, $-, Rest/binary>>, X) when E =:= $e; E =:= $E ->
    {N, Rest2} = digits(Rest, 0),
    {X / math:pow(10, N), Rest2};
exponent(<<E, Rest/binary>>, X) when E =:= $e; E =:= $E ->
    {N, Rest2} = digits(Rest, 0),
    {X * math:pow(10, N), Rest2};
exponent(Rest, X) -> {X, Rest}.
