%% MISC-5: the trace of a caught exception, with the arguments in it, survives collections before it is looked at.
-module(misc_05_trace_survives).
-export([main/0, id/1]).

main() ->
    try
        f(lists:seq(1, id(5)), id("text"))
    catch
        error:function_clause:Stack ->
            erlang:garbage_collect(),
            [lists:seq(1, 1000) || _ <- lists:seq(1, 300)],
            erlang:display(element(3, hd(Stack)))
    end,
    Raw =
        try
            [f(lists:seq(1, id(6)), id("text"))]
        catch
            Class:Reason:Trace ->
                erlang:garbage_collect(),
                [lists:seq(1, 1000) || _ <- lists:seq(1, 300)],
                catch erlang:raise(Class, {again, Reason}, Trace)
        end,
    {'EXIT', {Reasons, [{_, Name, Arguments, _} | _]}} = Raw,
    erlang:display({Reasons, Name, Arguments}).

f(x, _) -> ok.

id(Term) -> Term.
