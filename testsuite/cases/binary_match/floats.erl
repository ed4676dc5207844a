%% Float fields of 16, 32 and 64 bits, both ends, aligned or not; infinities and NaNs do not match.
-module(floats).
-export([main/0, id/1]).
main() ->
    erlang:display([f64(id(B)) || B <- [<<1.5/float>>, <<0.1/float>>, <<-0.0/float>>, <<16#7ff0000000000000:64>>, <<16#7ff8000000000000:64>>, <<16#fff0000000000000:64>>, <<1:64>>, <<16#7fefffffffffffff:64>>, <<1:63>>]]),
    erlang:display([f32(id(B)) || B <- [<<1.5:32/float>>, <<0.1:32/float>>, <<16#7f800000:32>>, <<16#ffc00000:32>>, <<1:32>>, <<16#7f7fffff:32>>, <<16#80000000:32>>]]),
    erlang:display([f16(id(B)) || B <- [<<1.5:16/float>>, <<0.1:16/float>>, <<16#7c00:16>>, <<16#fe00:16>>, <<1:16>>, <<16#03ff:16>>, <<16#0400:16>>, <<16#7bff:16>>, <<16#8000:16>>, <<16#3555:16>>]]),
    <<A:64/float-little, B:32/float-little, C:16/float-little>> = id(<<3.14:64/float-little, 2.5:32/float-little, -1.25:16/float-little>>),
    erlang:display({bits(A), B, C}),
    <<_:3, D/float, E:32/float, F:16/float, _:5>> = id(<<5:3, 1.0e100/float, 0.5:32/float, 65504.0:16/float, 1:5>>),
    erlang:display({D, E, F}),
    erlang:display([sized(S, id(<<1.5:64/float, 0:64>>)) || S <- [16, 32, 64, 0, 8, 65, 128]]),
    erlang:display(sum(<< <<X/float>> || X <- [1.0, 2.5, -3.0, 1.0e10] >>, 0.0)).

f64(<<F/float>>) -> {bits(F), F};
f64(_) -> no.

f32(<<F:32/float>>) -> {bits(F), F};
f32(_) -> no.

f16(<<F:16/float>>) -> {bits(F), F};
f16(_) -> no.

sized(S, B) ->
    case B of
        <<F:S/float, _/bits>> -> F;
        _ -> no
    end.

sum(<<F/float, Rest/binary>>, S) -> sum(Rest, S + F);
sum(<<>>, S) -> S.

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.

id(X) -> X.
