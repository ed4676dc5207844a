%% Expressions read, evaluated and caught at run time.
-module(evaluated_expressions).
-export([main/0, local/2]).

main() ->
    %% Functions that only texts name are in the program by this call.
    [2, 3] = lists:map(fun(N) -> N + 1 end, lists:seq(1, 2)),
    [evaluate(Text) || Text <- [
        "1 + 2 * 3.", "X = 4, X * X.", "lists:map(fun(Y) -> Y + 1 end, [1, 2, 3]).", "[X || X <- lists:seq(1, 5), X rem 2 =:= 0].",
        "case {a, [1]} of {A, [N]} when N > 0 -> {N, A}; _ -> none end.", "#{1 => a, 2 => #{c => [2]}}.", "M = #{k => 1}, M#{k := 2}.",
        "<<X:4, Rest/bitstring>> = <<16#ab>>, {X, Rest}.", "try error(bad) catch error:R -> {caught, R} end.", "begin put(k, v), get(k) end.",
        "fun F(0) -> 1; F(N) -> N * F(N - 1) end(20).", "receive after 0 -> timeout end.", "double(21).", "if 1 > 2 -> a; true -> b end.",
        "1 / 0.", "X.", "[a | b].", "\"text\" ++ [33].", "not true orelse false.", "catch throw(x).", "<< <<B>> || <<B>> <= <<1, 2, 3>>, B > 1 >>."
    ]],
    io:format("~p~n", [sys:debug_options([])]).

evaluate(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    Result =
        try
            {value, Value, Bindings} = erl_eval:exprs(Expressions, [], {value, fun ?MODULE:local/2}),
            {Value, [Name || {Name, _} <- lists:sort(Bindings)]}
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~ts~n  ~0p~n", [Text, Result]).

local(double, [N]) -> 2 * N.
