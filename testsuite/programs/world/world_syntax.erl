%% Scanner, parser, pretty printer, linter, evaluator.
-module(world_syntax).
-export([main/0]).

main() ->
    syntax().

syntax() ->
    {ok, Tokens, _} = erl_scan:string("f(X) when X > 0, is_atom(a) -> try [Y || Y <- X, Y > 1] catch _:E -> {E, <<X:8/little>>, #{a => 1}} end."),
    {ok, Form} = erl_parse:parse_form(Tokens),
    _ = lists:flatten(erl_pp:form(Form)),
    _ = erl_lint:module([{attribute, 1, file, {"m.erl", 1}}, {attribute, 1, module, m}, {attribute, 2, export, [{f, 1}]}, Form]),
    {ok, [{error, _} | _], _} = epp_like(),
    Run = fun(Text) ->
        {ok, Ts, _} = erl_scan:string(Text),
        {ok, Exprs} = erl_parse:parse_exprs(Ts),
        {value, Value, _} = erl_eval:exprs(Exprs, []),
        Value
    end,
    _ = [Run(Text) || Text <- ["lists:map(fun(X) -> X * 2 end, [1, 2]).", "try throw(a) catch throw:A -> A end.",
         "<<A:4, _/bits>> = <<255>>, A.", "case 1 of N when N > 0 -> #{a => N}; _ -> [] end.", "[X || X <- [1, 2, 3], X > 1].",
         "F = fun G(0) -> done; G(N) -> G(N - 1) end, F(5).", "receive a -> b after 0 -> c end.", "begin X = {1, 2}, element(1, X) end."]],
    _ = erl_parse:abstract({a, "b", [1], #{c => 1.5}}),
    _ = erl_parse:normalise(erl_parse:abstract({a, <<"b">>})),
    _ = erl_anno:new({1, 2}),
    ok.

epp_like() ->
    {error, Info, _} = erl_scan:string("'unterminated"),
    {_, Module, Description} = Info,
    {ok, [{error, Module:format_error(Description)}], []}.
