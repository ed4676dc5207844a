%% Constructions in steps: the sum of sizes from variables may be zero, no multiple of eight, negative, or too large.
%% releases: 25, 27
-module(stepwise_size_sums).
-compile(r24).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Ns = id([0, 1, 3, 8, 13, 64, 65, -1, 1 bsl 63, 1 bsl 64, (1 bsl 64) - 8, -(1 bsl 64), 1.0, a]),
    [erlang:display({N, [try F(N) catch C:R -> {C, R} end || F <- [fun one/1, fun two/1, fun signed/1, fun units/1, fun part/1, fun bits/1, fun before/1, fun behind/1]]}) || N <- Ns],
    erlang:display([try floats(N) catch C:R -> {C, R} end || N <- [0, 16, 32, 64, 8, 128, a, -32]]),
    erlang:display([try appended(A, N) catch C:R -> {C, R} end || A <- [<<>>, <<"ab">>, <<1:3>>], N <- [0, 1, 5, -1, a]]),
    erlang:display([try both(N, M) catch C:R -> {C, R} end || {N, M} <- [{0, 0}, {3, 5}, {1, -1}, {-1, a}, {a, -1}, {1 bsl 63, 1 bsl 63}, {64, 64}]]).

one(N) -> <<5:N>>.
two(N) -> <<1:N, 2:N>>.
signed(N) -> <<-1:N/signed-little>>.
units(N) -> <<1:N/unit:3>>.
part(N) -> <<(id(<<"abcdefghi">>)):N/binary>>.
bits(N) -> <<(id(<<"abcdefghi">>)):N/bits>>.
before(N) -> <<"abc", 7:N>>.
behind(N) -> <<7:N, "abc">>.
floats(N) -> <<1.5:N/float>>.
appended(A, N) -> <<A/bits, 1:N>>.
both(N, M) -> <<1:N, 1:M>>.
