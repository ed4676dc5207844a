%% Evaluated code makes, reads, updates and matches native records.
%% releases: 29
%% stdin:
-module(native_record_evaluated).
-export([main/0]).
-export_record([open]).

-record #open{a, b = [2]}.
-record #closed{a = 1}.

main() ->
    Bindings = erl_eval:add_binding('C', #closed{}, erl_eval:add_binding('R', #open{a = 1}, erl_eval:new_bindings())),
    [run(Text, Bindings) || Text <- [
        "R.", "#native_record_evaluated:open{a = 7}.", "#native_record_evaluated:open{a = 7, b = 8}.",
        "#native_record_evaluated:open{}.", "#native_record_evaluated:open{a = 1, z = 2}.", "#native_record_evaluated:none{}.",
        "#native_record_evaluated:closed{}.", "R#native_record_evaluated:open.a.", "R#_.b.", "R#_.z.",
        "R#native_record_evaluated:open{a = {x}}.", "R#_{b = y}.", "C#_.a.", "C#native_record_evaluated:closed.a.", "C#_{a = 2}.",
        "case R of #native_record_evaluated:open{a = A, b = B} -> {A, B} end.", "case C of #_{a = A} -> A; _ -> no end.",
        "case R of #_{a = A} -> A; _ -> no end.", "is_record(R).", "records:get_name(R).",
        "F = fun(X) when is_record(X, native_record_evaluated, open) -> yes; (_) -> no end, {F(R), F(C)}."
    ]].

run(Text, Bindings) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    Shown =
        try
            {ok, Expressions} = erl_parse:parse_exprs(Tokens),
            {value, Value, _} = erl_eval:exprs(Expressions, Bindings),
            Value
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~s ~0p~n", [Text, Shown]).
