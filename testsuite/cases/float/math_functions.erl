%% The functions of the math module take integers and floats, and raise badarith outside their domain.
-module(math_functions).
-export([main/0, id/1]).
main() ->
    erlang:display({math:pi(), math:sqrt(id(2)), math:sqrt(id(16.0)), math:pow(id(2), 10), math:pow(id(2.0), 0.5), math:exp(id(1)), math:log(id(10)), math:log2(id(8)), math:log10(id(1000))}),
    erlang:display({math:sin(id(1)), math:cos(id(1)), math:tan(id(1)), math:asin(id(1)), math:acos(id(1)), math:atan(id(1)), math:atan2(id(1), id(-1))}),
    erlang:display({math:sinh(id(1)), math:cosh(id(1)), math:tanh(id(1)), math:asinh(id(1)), math:acosh(id(2)), math:atanh(id(0.5)), math:erf(id(0.5)), math:erfc(id(0.5))}),
    erlang:display({math:floor(id(1.5)), math:ceil(id(1.5)), math:floor(id(-1.5)), math:ceil(id(-1.5)), math:fmod(id(7.5), id(2)), math:fmod(id(-7.5), id(2))}),
    erlang:display([bits(math:sqrt(id(X))) || X <- [2, 3, 10, 1 bsl 70, 0.01]]),
    erlang:display([caught(F) || F <- [fun() -> math:sqrt(id(-1)) end, fun() -> math:log(id(0)) end, fun() -> math:log(id(-1)) end, fun() -> math:acos(id(2)) end, fun() -> math:exp(id(1000)) end, fun() -> math:pow(id(10), id(400)) end, fun() -> math:fmod(id(1), id(0)) end, fun() -> math:log2(id(-0.5)) end, fun() -> math:pow(id(0), id(-1)) end, fun() -> math:acosh(id(0.5)) end]]),
    erlang:display([caught(F) || F <- [fun() -> math:sqrt(id(a)) end, fun() -> math:sin(id("1")) end, fun() -> math:atan2(id(1), id(b)) end, fun() -> math:sqrt(id(1 bsl 1100)) end]]).

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
