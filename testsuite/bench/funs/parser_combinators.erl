%% Arithmetic expressions are parsed and computed by parsers that are funs made of other funs.
-module(parser_combinators).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parser = expression(),
    Text = "1 + 2 * (3 + 4) - 18 / (2 + 1) * ((7)) + 1024 * (5 - (6 - 2 * 2)) - 40 * 2 + 13 * (1 + (2 + (3 + (4 + 5))))",
    repeat(63000, Parser, Text, 0).

repeat(0, _, _, Sum) -> Sum;
repeat(N, Parser, Text, Sum) ->
    {ok, Value, []} = Parser(Text),
    repeat(N - 1, Parser, Text, Sum + Value).

expression() -> chain(term(), operator([{$+, fun(A, B) -> A + B end}, {$-, fun(A, B) -> A - B end}])).

term() -> chain(factor(), operator([{$*, fun(A, B) -> A * B end}, {$/, fun(A, B) -> A div B end}])).

factor() -> either(number(), between(character($(), fun(In) -> (expression())(In) end, character($)))).

number() -> map(token(many1(satisfy(fun(C) -> C >= $0 andalso C =< $9 end))), fun list_to_integer/1).

operator(Operators) -> map(token(satisfy(fun(C) -> lists:keymember(C, 1, Operators) end)),
                           fun(C) -> element(2, lists:keyfind(C, 1, Operators)) end).

character(C) -> token(satisfy(fun(X) -> X =:= C end)).

token(P) -> then(P, fun(X) -> map(many(satisfy(fun(C) -> C =:= $\s end)), fun(_) -> X end) end).

between(Open, P, Close) -> then(Open, fun(_) -> then(P, fun(X) -> map(Close, fun(_) -> X end) end) end).

satisfy(Test) ->
    fun([C | Rest]) ->
            case Test(C) of
                true -> {ok, C, Rest};
                false -> fail
            end;
       ([]) -> fail
    end.

map(P, F) -> then(P, fun(X) -> fun(In) -> {ok, F(X), In} end end).

then(P, Next) ->
    fun(In) ->
        case P(In) of
            {ok, X, Rest} -> (Next(X))(Rest);
            fail -> fail
        end
    end.

either(P, Q) ->
    fun(In) ->
        case P(In) of
            fail -> Q(In);
            Result -> Result
        end
    end.

many(P) -> fun(In) -> many(P, In, []) end.

many(P, In, Acc) ->
    case P(In) of
        {ok, X, Rest} -> many(P, Rest, [X | Acc]);
        fail -> {ok, lists:reverse(Acc), In}
    end.

many1(P) -> then(P, fun(X) -> map(many(P), fun(Xs) -> [X | Xs] end) end).

chain(P, Operator) -> then(P, fun(X) -> chain(X, P, Operator) end).

chain(Left, P, Operator) ->
    fun(In) ->
        case Operator(In) of
            {ok, F, Rest} -> (then(P, fun(Right) -> chain(F(Left, Right), P, Operator) end))(Rest);
            fail -> {ok, Left, In}
        end
    end.
