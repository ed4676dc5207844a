%% The trace of an operator with a constant names the operator or not: on OTP 25, adding a small constant does not, nor does
%% subtracting one that is not negative.
%% out27: every operator is named.
-module(operators_with_constants).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [shown(Name, Fun) || {Name, Fun} <- additions() ++ subtractions() ++ others()].

shown(Name, Fun) ->
    try Fun(id(k)) of
        Value -> erlang:display({Name, Value})
    catch
        error:Reason:Trace -> erlang:display({Name, Reason, [entry(Entry) || Entry <- lists:sublist(Trace, 2)]})
    end.

entry({?MODULE, _, Arity, _}) -> Arity;
entry({Module, Function, Arguments, Info}) -> {Module, Function, Arguments, [Key || {Key, _} <- Info]}.

additions() ->
    [{plus_0, fun(X) -> X + 0 end},
     {plus_1, fun(X) -> X + 1 end},
     {one_plus, fun(X) -> 1 + X end},
     {plus_minus_1, fun(X) -> X + (-1) end},
     {minus_1_plus, fun(X) -> -1 + X end},
     {plus_largest, fun(X) -> X + 576460752303423487 end},
     {plus_smallest, fun(X) -> X + (-576460752303423488) end},
     {plus_larger, fun(X) -> X + 576460752303423488 end},
     {plus_smaller, fun(X) -> X + (-576460752303423489) end},
     {plus_big, fun(X) -> X + 36893488147419103232 end},
     {plus_float, fun(X) -> X + 1.5 end},
     {plus_itself, fun(X) -> X + X end}].

subtractions() ->
    [{minus_0, fun(X) -> X - 0 end},
     {minus_1, fun(X) -> X - 1 end},
     {one_minus, fun(X) -> 1 - X end},
     {minus_minus_1, fun(X) -> X - (-1) end},
     {minus_minus_5, fun(X) -> 17 / (X - (-5)) end},
     {minus_largest, fun(X) -> X - 576460752303423487 end},
     {minus_minus_largest, fun(X) -> X - (-576460752303423487) end},
     {minus_smallest, fun(X) -> X - (-576460752303423488) end},
     {minus_larger, fun(X) -> X - 576460752303423488 end},
     {minus_smaller, fun(X) -> X - (-576460752303423489) end},
     {minus_big, fun(X) -> X - 36893488147419103232 end},
     {minus_float, fun(X) -> X - 1.5 end},
     {negated, fun(X) -> -X end}].

others() ->
    [{times_1, fun(X) -> X * -1 end},
     {divided, fun(X) -> X / -1 end},
     {'div', fun(X) -> X div 2 end},
     {'rem', fun(X) -> X rem -1 end},
     {'band', fun(X) -> X band 1 end},
     {'bsl', fun(X) -> X bsl 1 end},
     {'bsr', fun(X) -> X bsr -1 end},
     {'bnot', fun(X) -> bnot X end}].
