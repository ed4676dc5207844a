%% A segment of a pattern that is larger than any binary, or has a negative size, does not match.
-module(huge_sizes).
-export([main/0, id/1, constant/1, tails/1, skips/1, units/1, given/2, in_order/1, strings/1]).
-compile([nowarn_nomatch, nowarn_failed]).

id(X) -> X.

main() ->
    Bins = [<<>>, <<1>>, <<1:1>>, <<0:64>>, <<1, 2:127>>],
    erlang:display([constant(B) || B <- Bins]),
    erlang:display([tails(B) || B <- Bins]),
    erlang:display([skips(B) || B <- Bins]),
    erlang:display([units(B) || B <- Bins]),
    Sizes = [-1, 0, 8, 1 bsl 31, 1 bsl 32, (1 bsl 48) - 1, 1 bsl 48, 1 bsl 59, 1 bsl 60, 1 bsl 63, 1 bsl 64, 1 bsl 70,
             -(1 bsl 64), a, 1.0, [], <<>>],
    erlang:display([given(S, <<5, 6>>) || S <- Sizes]),
    erlang:display([in_order(B) || B <- Bins]),
    erlang:display([strings(B) || B <- Bins]),
    erlang:display([computed(S) || S <- [0, 1, 8, 1 bsl 58, 1 bsl 61]]).

constant(<<_:(1 bsl 64)>>) -> 64;
constant(<<X:(1 bsl 63), _/bits>>) -> {63, X};
constant(<<X:((1 bsl 59) + 1), _/bits>>) -> {59, X};
constant(<<_:16#FFFFFFFF, _/bits>>) -> 32;
constant(<<X:(-1), _/bits>>) -> {negative, X};
constant(<<X:(1 bsl 62)/binary, _/bits>>) -> {binary, X};
constant(<<X:(1 bsl 64)/float, _/bits>>) -> {float, X};
constant(<<X:(1 bsl 64)/little-signed, _/bits>>) -> {little, X};
constant(B) -> bit_size(B).

tails(<<1, _:(1 bsl 64)>>) -> first;
tails(<<_:16#7FFFFFFFFFFFFFFF>>) -> exactly;
tails(<<_:(1 bsl 128)>>) -> exactly_more;
tails(<<_, _:(1 bsl 61)/binary>>) -> bytes;
tails(<<X, _/bits>>) -> X;
tails(_) -> none.

skips(<<_:(1 bsl 60)/bits, X, _/bits>>) -> {far, X};
skips(<<_, _:(1 bsl 64)/unit:8, _/bits>>) -> further;
skips(<<_:(1 bsl 61), _:(1 bsl 61), _:(1 bsl 61), _:(1 bsl 61), _/bits>>) -> sum;
skips(<<_:1, Y/bits>>) -> bit_size(Y);
skips(_) -> none.

units(<<_:(1 bsl 60)/unit:256, _/bits>>) -> integer;
units(<<X:(1 bsl 55)/binary-unit:256, _/bits>>) -> {binary, X};
units(<<X:1/binary-unit:256, _/bits>>) -> {small, X};
units(<<X:0/binary-unit:256, _/bits>>) -> {empty, X}.

given(S, B) ->
    R1 = case B of <<X1:S, _/bits>> -> {int, X1}; _ -> no end,
    R2 = case B of <<X2:S/binary, _/bits>> -> {bytes, X2}; _ -> no end,
    R3 = case B of <<X3:S/bits, _/bits>> -> {bits, X3}; _ -> no end,
    R4 = case B of <<_:S/unit:256, R/bits>> -> {rest, R}; _ -> no end,
    R5 = case B of <<X5:S/little-signed-unit:7, _/bits>> -> {signed, X5}; _ -> no end,
    R6 = case B of <<X6:S/float, _/bits>> -> {float, X6}; _ -> no end,
    {R1, R2, R3, R4, R5, R6}.

in_order(B) ->
    case B of
        <<A:8, C:(1 bsl 64), _/bits>> -> {A, C};
        <<A:8, C:0, D/bits>> -> {A, C, bit_size(D)};
        <<A:1, D/bits>> -> {A, bit_size(D)};
        <<>> -> empty
    end.

strings(<<"abc", _:(1 bsl 64), _/bits>>) -> abc;
strings(<<0, 0, 0, 0, _:(1 bsl 62), _/bits>>) -> zeros;
strings(<<0, _/bits>>) -> zero;
strings(_) -> none.

computed(S) ->
    B = id(<<0:80>>),
    case B of
        <<_:(S * 8), X/bits>> -> bit_size(X);
        _ -> no
    end.
