%% The BIFs round, trunc, floor and ceil give integers, small or big; round takes halves away from zero.
-module(rounding).
-export([main/0, id/1]).
main() ->
    Fs = [0.0, 0.4, 0.5, 0.6, 1.4, 1.5, 2.5, 3.5, 0.49999999999999994, 4503599627370495.5, 4503599627370496.0, 9007199254740991.0, 576460752303423487.0, 576460752303423488.0, 1152921504606846975.0, 2305843009213693952.0, 9223372036854774784.0, 9223372036854775808.0, 1.0e19],
    erlang:display([all(F) || F <- Fs]),
    erlang:display([all(-F) || F <- Fs]),
    erlang:display([all(I) || I <- [0, 7, -7, 1 bsl 60, 1 bsl 64]]),
    erlang:display([{caught(fun() -> round(id(X)) end), caught(fun() -> trunc(id(X)) end), caught(fun() -> floor(id(X)) end), caught(fun() -> ceil(id(X)) end), caught(fun() -> float(id(X)) end)} || X <- [a, "1", []]]),
    erlang:display([float(id(X)) || X <- [0, 1, -1, 1.5, 1 bsl 59, 1 bsl 62]]),
    erlang:display([guard(X) || X <- [1.4, 1.6, -0.4, 2, a]]).

all(X) -> {round(id(X)), trunc(id(X)), floor(id(X)), ceil(id(X))}.

guard(X) when round(X) =:= 2, trunc(X) =:= 1 -> up;
guard(X) when trunc(X) =:= 0 -> near_zero;
guard(X) when floor(X) =:= ceil(X) -> whole;
guard(X) when floor(X) < X -> fraction;
guard(_) -> none.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
