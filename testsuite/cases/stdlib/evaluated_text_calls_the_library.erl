%% Text that is evaluated calls any function of erts, kernel and stdlib, and the exports of the program.
%% The calls have their names in text alone, so nothing else in the program leads to these functions.
-module(evaluated_text_calls_the_library).
-export([main/0, twice/1]).

twice(X) -> {twice, X, X}.

main() ->
    lists:foreach(fun show/1, [
        "lists:nth(2, [a, b]).",
        "lists:nth(5, []).",
        "string:pad(\"x\", 3).",
        "maps:to_list(#{a => 1}).",
        "queue:len(queue:in(x, queue:new())).",
        "evaluated_text_calls_the_library:twice(7).",
        "evaluated_text_calls_the_library:thrice(7).",
        "F = fun lists:sum/1, F([1, 2, 3]).",
        "M = gb_trees, M:to_list(M:enter(k, v, M:empty())).",
        "apply(sofs, to_external, [sofs:set([b, a])]).",
        "[ordsets:union([1, 3], [2]) || true].",
        "erlang:md5(<<\"text\">>).",
        "binary:encode_hex(<<255, 16>>).",
        "filename:join(\"a\", \"b\").",
        "inet:ntoa({127, 0, 0, 1}).",
        "proplists:get_value(k, [{k, v}]).",
        "io_lib:format(\"~p~n\", [{a, \"text\"}]).",
        "calendar:day_of_the_week(2024, 2, 29).",
        "case unicode:characters_to_list(<<195, 182>>) of [C] -> C end.",
        "try dict:fetch(k, dict:new()) catch C:R -> {C, R} end.",
        "no_such_module:f(1).",
        "lists:no_such_function(1).",
        "{ok, T, _} = erl_scan:string(\"1 + 2.\"), {ok, E} = erl_parse:parse_exprs(T), erl_eval:exprs(E, [])."
    ]).

show(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Exprs} = erl_parse:parse_exprs(Tokens),
    Result =
        try erl_eval:exprs(Exprs, []) of
            {value, Value, _} -> Value
        catch
            Class:Reason:Trace ->
                [{M, F, A, _} | _] = Trace,
                {Class, Reason, {M, F, A}}
        end,
    io:format("~ts~n    ~p~n", [Text, Result]).
