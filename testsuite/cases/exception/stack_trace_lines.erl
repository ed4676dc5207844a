%% A whole stack trace with files and lines, where every frame is a body call.
-module(stack_trace_lines).
-export([main/0, id/1]).
-file("stack_trace_lines.erl", 100).

main() ->
    try
        first(id(1))
    catch
        error:R1:S1 -> erlang:display({R1, S1})
    end,
    try
        first(id(2))
    catch
        error:R2:S2 -> erlang:display({R2, S2})
    end,
    try
        first(id(3))
    catch
        throw:R3:S3 -> erlang:display({R3, S3})
    end,
    try
        first(id(4))
    catch
        exit:R4:S4 -> erlang:display({R4, S4})
    end,
    try
        first(id(5))
    catch
        error:R5:S5 -> erlang:display({R5, S5})
    end,
    ok.

first(N) ->
    X = second(N),
    {X}.

second(1) ->
    {ok, _} = id(nothing),
    done;
second(2) ->
    case id(x) of
        y -> done
    end;
second(3) ->
    _ = throw(thrown),
    done;
second(4) ->
    exit(left);
second(5) ->
    third(id(a),
          id(b)).

third(a, c) -> done.

id(X) -> X.
