%% Sizes that a pattern reads as 64 bits, near 2^58, 2^61, 2^63 and 2^64, fit no segment whatever its type and unit.
-module(sizes_read_near_limits).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Sizes = [0, 1, 8, 16] ++ [(1 bsl B) + D || B <- [31, 32, 55, 56, 58, 59, 60, 61, 62, 63], D <- [-1, 0, 1]] ++ [(1 bsl 64) - D || D <- [1, 2, 7, 8, 16, 64]],
    [erlang:display({N, [F(<<N:64, "ab", 1:3>>) || F <- functions()]}) || N <- id(Sizes)],
    [erlang:display({N, [F(<<N:64/signed, "ab">>) || F <- [fun signed/1, fun signed_bytes/1, fun sum/1]]}) || N <- id([-1, -8, -(1 bsl 63), 1, (1 bsl 63) - 1])],
    erlang:display([wide(<<N:72, "ab">>) || N <- id([0, 1, 2, 1 bsl 64, (1 bsl 64) + 1, (1 bsl 72) - 1, 1 bsl 71])]).

functions() -> [fun bytes/1, fun bits/1, fun integer/1, fun float/1, fun skipped/1, fun unit7/1, fun unit256/1, fun last/1, fun twice/1].

bytes(<<N:64, X:N/binary, _/bits>>) -> X; bytes(_) -> no.
bits(<<N:64, X:N/bits, _/bits>>) -> X; bits(_) -> no.
integer(<<N:64, X:N, _/bits>>) -> X; integer(_) -> no.
float(<<N:64, X:N/float-unit:8, _/bits>>) -> X; float(_) -> no.
skipped(<<N:64, _:N, X/bits>>) -> X; skipped(_) -> no.
unit7(<<N:64, X:N/binary-unit:7, _/bits>>) -> X; unit7(_) -> no.
unit256(<<N:64, X:N/integer-unit:256, _/bits>>) -> X; unit256(_) -> no.
last(<<N:64, _:N/binary-unit:8, X:11/bits>>) -> X; last(_) -> no.
twice(<<N:64, _:N, _:N, X/bits>>) -> X; twice(_) -> no.

signed(<<N:64/signed, X:N, _/bits>>) -> X; signed(_) -> no.
signed_bytes(<<N:64/signed, X:N/binary, _/bits>>) -> X; signed_bytes(_) -> no.
sum(<<N:64/signed, X:(N + 1), _/bits>>) -> X; sum(_) -> no.

wide(<<N:72, X:N/binary, _/bits>>) -> X; wide(_) -> no.
