%% A program's text is cut into tokens by a scanner over a list of characters.
-module(tokenizer).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = lists:append(lists:duplicate(100, source())),
    repeat(1050, Text, 0).

source() ->
    "function area(shape, n) {\n"
    "    // the area of a shape\n"
    "    let total = 0.0; let name = \"circle \\\"round\\\"\";\n"
    "    while (n >= 10 && shape.radius != 0x1F) { total += 3.14159 * shape.radius; n = n - 1; }\n"
    "    return total == 0 ? \"none\" : total / 2.5e3;\n"
    "}\n".

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) ->
    Tokens = tokens(Text, 1, []),
    repeat(N - 1, Text, Sum + length(Tokens) + lists:sum([weight(Token) || Token <- Tokens])).

weight({integer, _, N}) -> N;
weight({float, _, X}) -> trunc(X);
weight({string, Line, S}) -> Line band 7 + length(S);
weight({name, _, Name}) -> length(Name);
weight({keyword, _, _}) -> 1;
weight({symbol, _, _}) -> 2.

tokens([], _, Acc) -> lists:reverse(Acc);
tokens([$\n | Cs], Line, Acc) -> tokens(Cs, Line + 1, Acc);
tokens([C | Cs], Line, Acc) when C =:= $\s; C =:= $\t -> tokens(Cs, Line, Acc);
tokens("//" ++ Cs, Line, Acc) -> tokens(lists:dropwhile(fun(C) -> C =/= $\n end, Cs), Line, Acc);
tokens("0x" ++ Cs, Line, Acc) ->
    {Digits, Rest} = lists:splitwith(fun is_hex/1, Cs),
    tokens(Rest, Line, [{integer, Line, list_to_integer(Digits, 16)} | Acc]);
tokens([$" | Cs], Line, Acc) ->
    {String, Rest} = string(Cs, []),
    tokens(Rest, Line, [{string, Line, String} | Acc]);
tokens([C | _] = Cs, Line, Acc) when C >= $0, C =< $9 ->
    {Token, Rest} = number(Cs, Line),
    tokens(Rest, Line, [Token | Acc]);
tokens([C | _] = Cs, Line, Acc) when C >= $a, C =< $z; C >= $A, C =< $Z; C =:= $_ ->
    {Name, Rest} = lists:splitwith(fun is_name/1, Cs),
    tokens(Rest, Line, [name(Name, Line) | Acc]);
tokens([A, B | Cs], Line, Acc) when B =:= $=; A =:= $&, B =:= $&; A =:= $|, B =:= $| ->
    tokens(Cs, Line, [{symbol, Line, [A, B]} | Acc]);
tokens([C | Cs], Line, Acc) -> tokens(Cs, Line, [{symbol, Line, [C]} | Acc]).

string([$\\, C | Cs], Acc) -> string(Cs, [C | Acc]);
string([$" | Cs], Acc) -> {lists:reverse(Acc), Cs};
string([C | Cs], Acc) -> string(Cs, [C | Acc]).

number(Cs, Line) ->
    {Whole, Rest} = lists:splitwith(fun is_digit/1, Cs),
    case Rest of
        [$., D | _] when D >= $0, D =< $9 ->
            {Part, Rest2} = lists:splitwith(fun is_digit/1, tl(Rest)),
            case Rest2 of
                [$e | Rest3] ->
                    {Exponent, Rest4} = lists:splitwith(fun is_digit/1, Rest3),
                    {{float, Line, list_to_float(Whole ++ "." ++ Part ++ "e" ++ Exponent)}, Rest4};
                _ -> {{float, Line, list_to_float(Whole ++ "." ++ Part)}, Rest2}
            end;
        _ -> {{integer, Line, list_to_integer(Whole)}, Rest}
    end.

name(Name, Line) ->
    case lists:member(Name, ["function", "let", "while", "return", "if", "else"]) of
        true -> {keyword, Line, Name};
        false -> {name, Line, Name}
    end.

is_digit(C) -> C >= $0 andalso C =< $9.

is_hex(C) -> is_digit(C) orelse C >= $a andalso C =< $f orelse C >= $A andalso C =< $F.

is_name(C) -> is_digit(C) orelse C >= $a andalso C =< $z orelse C >= $A andalso C =< $Z orelse C =:= $_.
