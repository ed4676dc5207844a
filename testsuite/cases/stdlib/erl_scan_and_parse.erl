%% Erlang's own front end runs: scanner, parser and pretty printer, on what is right and on what is wrong.
-module(erl_scan_and_parse).
-export([main/0, id/1]).

main() ->
    lists:foreach(fun(Text) -> scan(id(Text)) end, [
        "foo(Bar, 1.5, $a, \"str\", 'Q a', #{a => 1}) -> ok.",
        "16#ff 2#1010 1_000 1.0e-3 $\\n $\\x{41} \"a\\tb\" 'a\\'b'",
        "% comment\nx  .\n",
        "<<1:8/integer, \"abc\">> =:= /= == =< >= -> <- || := :: .. ...",
        "\"open",
        "'open",
        "$",
        "16#g",
        "1.0e",
        "37#1",
        ""
    ]),
    erlang:display(erl_scan:string("a % c\n b.", {1, 1}, [return])),
    erlang:display(erl_scan:string("a 'b' \"c\".", 1, [text])),
    {more, More} = erl_scan:tokens([], "foo", 1),
    erlang:display(erl_scan:tokens(More, ". ", 1)),
    {ok, Tokens, _} = erl_scan:string("x", {3, 4}, [text]),
    [erlang:display({erl_scan:category(T), erl_scan:symbol(T), erl_scan:line(T), erl_scan:column(T), erl_scan:text(T)}) || T <- Tokens],
    erlang:display([erl_scan:reserved_word(Word) || Word <- ['if', 'case', foo, 'andalso']]),
    lists:foreach(fun(Text) -> form(id(Text)) end, [
        "f(X, Y) when X > 1, is_list(Y); X =:= a -> X + 1, [Y || Y <- X]; f(_, _) -> fun g/1.",
        "-module(m).",
        "-export([f/1, g/2]).",
        "-record(r, {a = 1 :: integer(), b}).",
        "-type t(A) :: {A, [t(A)]} | #{atom() => _} | fun((...) -> ok).",
        "-spec f(X) -> Y when X :: integer(), Y :: 1..10.",
        "g() -> try h() of {ok, V} -> V catch error:E:S -> {E, S}; throw:T -> T after done() end.",
        "g() -> case X of #r{a = A} -> A#r.a; #{k := V} -> V#{k => 2}; <<A:4/little, B/binary>> -> B end.",
        "g() -> receive {a, M} -> M after 100 -> timeout end, if true -> 1; X -> 2 end.",
        "g() -> F = fun Name(0) -> ok; Name(N) -> Name(N - 1) end, begin F(1) end, catch x ! y.",
        "g() -> << <<X>> || <<X>> <= B, X > 1 >>, -1 - +2 * 3 div (4 bsl 5), not true orelse false, \"a\" \"b\".",
        "f( -> ok.",
        "f() -> .",
        "-foo"
    ]),
    lists:foreach(fun(Text) -> expressions(id(Text)) end, ["1 + 2, {a, \"b\"}.", "f(X).", "X = .", "#{a => 1}."]),
    lists:foreach(fun(Text) -> term(id(Text)) end, ["{a, [1, -2.5, \"s\", <<\"b\">>], #{k => v}}.", "fun lists:map/2.", "X.", "1 + 1.", "a b."]),
    erlang:display(erl_parse:normalise(erl_parse:abstract({a, "b", <<1, 2:3>>, [1 | 2], #{x => 1.5}}))),
    erlang:display(erl_parse:abstract([1, $a, x], 7)),
    erlang:display(try erl_parse:normalise(id({var, 1, 'X'})) catch error:Why -> Why end),
    Anno = erl_anno:set_file("f.erl", erl_anno:set_generated(true, erl_anno:new({1, 2}))),
    erlang:display({Anno, erl_anno:line(Anno), erl_anno:column(Anno), erl_anno:file(Anno), erl_anno:generated(Anno), erl_anno:to_term(Anno)}),
    erlang:display({erl_anno:is_anno(1), erl_anno:is_anno(a), erl_anno:location(erl_anno:new(5)), erl_anno:end_location(Anno)}),
    erlang:display(try erl_anno:new(id(a)) catch error:Reason -> Reason end).

scan(Text) ->
    case erl_scan:string(Text) of
        {ok, Tokens, End} -> erlang:display({Tokens, End});
        {error, {Where, Module, Why}, End} -> erlang:display({Where, lists:flatten(Module:format_error(Why)), End})
    end.

form(Text) -> parsed(parse_form, Text, fun erl_pp:form/1).

expressions(Text) -> parsed(parse_exprs, Text, fun erl_pp:exprs/1).

term(Text) -> parsed(parse_term, Text, fun(Term) -> io_lib:format("~p", [Term]) end).

parsed(Parse, Text, Print) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    case erl_parse:Parse(Tokens) of
        {ok, Form} ->
            erlang:display(Form),
            erlang:display(lists:flatten(Print(Form)));
        {error, {Where, Module, Why}} ->
            erlang:display({Where, lists:flatten(Module:format_error(Why))})
    end.

id(X) -> X.
