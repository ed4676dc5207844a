%% A calculator: one expression on each line of standard input, its value on standard output. It has variables (`x = 2 * 3`),
%% integers of any size, floats, `+ - * / ^`, `div`, `rem` and parentheses, with a scanner and a recursive-descent parser.
-module(calc).
-export([main/0]).

main() ->
    lines(1, #{"pi" => math:pi()}).

lines(Number, Variables) ->
    case io:get_line('') of
        eof -> ok;
        Line -> lines(Number + 1, line(Line, Number, Variables))
    end.

%% Returns the variables after the line.
line(Line, Number, Variables) ->
    try
        case scan(Line) of
            [] ->
                Variables;
            [{name, Name}, $= | Tokens] ->
                Value = whole(Tokens, Variables),
                io:format("~s = ~w~n", [Name, Value]),
                Variables#{Name => Value};
            Tokens ->
                io:format("~w~n", [whole(Tokens, Variables)]),
                Variables
        end
    catch
        throw:Problem ->
            io:format("line ~b: ~s~n", [Number, Problem]),
            Variables;
        error:badarith ->
            io:format("line ~b: that cannot be calculated~n", [Number]),
            Variables
    end.

%% Tokens: {number, N}, {name, Text}, or the character of an operator.
scan([Char | Rest]) when Char =:= $\s; Char =:= $\t; Char =:= $\n -> scan(Rest);
scan([$# | _]) -> [];
scan([Char | _] = Text) when Char >= $0, Char =< $9 ->
    {Digits, Rest} = lists:splitwith(fun is_digit/1, Text),
    case Rest of
        [$., Next | _] when Next >= $0, Next =< $9 ->
            {Fraction, After} = lists:splitwith(fun is_digit/1, tl(Rest)),
            [{number, list_to_float(Digits ++ "." ++ Fraction)} | scan(After)];
        _ ->
            [{number, list_to_integer(Digits)} | scan(Rest)]
    end;
scan([Char | _] = Text) when Char >= $a, Char =< $z ->
    {Name, Rest} = lists:splitwith(fun(Next) -> Next >= $a andalso Next =< $z end, Text),
    [{name, Name} | scan(Rest)];
scan([Char | Rest]) ->
    case lists:member(Char, "+-*/^()=") of
        true -> [Char | scan(Rest)];
        false -> throw(["what is ", Char, $?])
    end;
scan([]) -> [].

is_digit(Char) -> Char >= $0 andalso Char =< $9.

whole(Tokens, Variables) ->
    case sum(Tokens, Variables) of
        {Value, []} -> Value;
        {_, [Token | _]} -> throw(["did not expect ", text(Token)])
    end.

sum(Tokens, Variables) ->
    {Left, Rest} = product(Tokens, Variables),
    more_sum(Left, Rest, Variables).

more_sum(Left, [Operator | Tokens], Variables) when Operator =:= $+; Operator =:= $- ->
    {Right, Rest} = product(Tokens, Variables),
    more_sum(apply_to(Operator, Left, Right), Rest, Variables);
more_sum(Value, Rest, _) -> {Value, Rest}.

product(Tokens, Variables) ->
    {Left, Rest} = power(Tokens, Variables),
    more_product(Left, Rest, Variables).

more_product(Left, [Operator | Tokens], Variables)
  when Operator =:= $*; Operator =:= $/; Operator =:= {name, "div"}; Operator =:= {name, "rem"} ->
    {Right, Rest} = power(Tokens, Variables),
    more_product(apply_to(Operator, Left, Right), Rest, Variables);
more_product(Value, Rest, _) -> {Value, Rest}.

%% Right-associative: 2 ^ 3 ^ 2 is 2 ^ 9.
power(Tokens, Variables) ->
    case primary(Tokens, Variables) of
        {Base, [$^ | More]} ->
            {Exponent, Rest} = power(More, Variables),
            {apply_to($^, Base, Exponent), Rest};
        Other -> Other
    end.

primary([{number, Value} | Rest], _) -> {Value, Rest};
primary([{name, Name} | Rest], Variables) ->
    case Variables of
        #{Name := Value} -> {Value, Rest};
        _ -> throw(["there is no ", Name])
    end;
primary([$- | Tokens], Variables) ->
    {Value, Rest} = power(Tokens, Variables),
    {-Value, Rest};
primary([$( | Tokens], Variables) ->
    case sum(Tokens, Variables) of
        {Value, [$) | Rest]} -> {Value, Rest};
        _ -> throw("a parenthesis is missing")
    end;
primary([Token | _], _) -> throw(["did not expect ", text(Token)]);
primary([], _) -> throw("something is missing at the end").

apply_to($+, A, B) -> A + B;
apply_to($-, A, B) -> A - B;
apply_to($*, A, B) -> A * B;
apply_to($/, A, B) -> A / B;
apply_to({name, "div"}, A, B) -> A div B;
apply_to({name, "rem"}, A, B) -> A rem B;
apply_to($^, A, B) when is_integer(A), is_integer(B), B >= 0 -> integer_power(A, B, 1);
apply_to($^, A, B) -> math:pow(A, B).

integer_power(_, 0, Value) -> Value;
integer_power(A, N, Value) when N rem 2 =:= 1 -> integer_power(A, N - 1, Value * A);
integer_power(A, N, Value) -> integer_power(A * A, N div 2, Value).

text({number, Value}) -> io_lib:format("~w", [Value]);
text({name, Name}) -> Name;
text(Char) -> [Char].
