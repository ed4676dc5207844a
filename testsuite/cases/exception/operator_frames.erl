%% The operator has an entry of its own in the stack trace, unless OTP 25 adds a small constant to a register.
%% out27: OTP 26 and later always give the entry
-module(operator_frames).
-export([main/0, id/1]).

main() ->
    [erlang:display({N, top(F)}) || {N, F} <- lists:zip(lists:seq(1, 25), funs(id(x)))].

top(F) ->
    try F()
    catch
        error:badarith:Stack ->
            case hd(Stack) of
                {erlang, Operator, Arguments, _} -> {Operator, Arguments};
                {?MODULE, _, Arity, _} -> Arity
            end
    end.

funs(X) ->
    [fun() -> X + 1 end, fun() -> 1 + X end, fun() -> X - 1 end, fun() -> 1 - X end,
     fun() -> [1] + 1 end, fun() -> 1 + [1] end, fun() -> [1] - 1 end, fun() -> 1 - [1] end,
     fun() -> a + 1 end, fun() -> 1 + a end, fun() -> a - 1 end, fun() -> 1 - a end,
     fun() -> X + 16#7ffffffffffffff end, fun() -> X - 16#7ffffffffffffff end,
     fun() -> X + -16#800000000000000 end, fun() -> X - -16#800000000000000 end,
     fun() -> X + 16#800000000000000 end, fun() -> X - 16#800000000000000 end,
     fun() -> X + -16#800000000000001 end, fun() -> X - (1 bsl 70) end,
     fun() -> {a} + 1 end, fun() -> <<1>> - 1 end, fun() -> X + a end, fun() -> X - X end, fun() -> X * 2 end].

id(X) -> X.
