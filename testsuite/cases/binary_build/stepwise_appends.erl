%% Appending by an instruction for each segment, as compilers before OTP 25 do, shares and copies as bs_create_bin does.
%% releases: 25, 27
-module(stepwise_appends).
-export([main/0, id/1]).
-compile(r24).

main() ->
    erlang:display(grow(<<>>, 1, 40)),
    Big = grow(<<>>, 1, 3000),
    erlang:display({byte_size(Big), erlang:crc32(Big)}),
    %% Two appends to the same bitstring do not see each other.
    A = append(Big, id(1)),
    B = append(Big, id(2)),
    C = append(A, id(3)),
    D = append(A, id(4)),
    erlang:display([binary:last(X) || X <- [A, B, C, D]]),
    erlang:display([binary:part(X, byte_size(X) - 3, 3) || X <- [A, B, C, D]]),
    Odd = grow_bits(<<>>, 1, 500),
    erlang:display({bit_size(Odd), erlang:phash2(Odd)}),
    E = append_bits(Odd, id(1)),
    F = append_bits(Odd, id(0)),
    <<_:1500, G:4, H/bits>> = E,
    <<_:1500, I:4, J/bits>> = F,
    erlang:display({G, H, I, J}),
    erlang:display(units(id(<<1, 2:4>>), id(<<1, 2>>))),
    erlang:display(nothing(id(<<1, 2>>), id(0))),
    erlang:display(sized(id(<<1>>), id(<<2, 3, 4>>), id(2))),
    erlang:display(several(id(<<"start">>), id($x), id(1.5))),
    erlang:display(comprehension(id([1, 2, 3, 200]))),
    erlang:display(comprehension_bits(id(<<1, 2, 3>>))),
    erlang:display(erlang:crc32(comprehension_long(id(lists:seq(1, 2000))))),
    Parent = self(),
    Pids = [spawn_link(fun() -> Parent ! {self(), append(Big, N)} end) || N <- lists:seq(1, 5)],
    erlang:display([receive {P, X} -> {byte_size(X), binary:last(X)} end || P <- Pids]).

grow(Acc, N, Max) when N > Max -> Acc;
grow(Acc, N, Max) -> grow(<<Acc/binary, N>>, N + 1, Max).

grow_bits(Acc, N, Max) when N > Max -> Acc;
grow_bits(Acc, N, Max) -> grow_bits(<<Acc/bits, N:3>>, N + 1, Max).

append(B, N) -> <<B/binary, 0, N>>.

append_bits(B, N) -> <<B/bits, N:4, N:2>>.

units(A, B) -> {<<A/bits, 1:4>>, <<A/binary-unit:4, 1:4>>, <<B/binary-unit:16, 7>>, <<B/binary-unit:2, 1:2>>}.

nothing(B, N) -> {<<B/binary, 1:N>>, <<B/binary, (id(<<>>))/binary>>, <<B/bits>>}.

sized(A, B, N) -> {<<A/binary, B:N/binary>>, <<A/binary, B:N/binary, B/binary>>, <<A/bits, B:N/bits, B/bits>>}.

several(B, C, F) -> <<B/binary, C, "text", C/utf8, F/float, C:24/little, B/binary>>.

comprehension(L) -> << <<X>> || X <- L >>.

comprehension_bits(B) -> << <<X:3, X:1>> || <<X:2>> <= B, X > 0 >>.

comprehension_long(L) -> << <<X:16, "ab">> || X <- L, X rem 3 =/= 0 >>.

id(X) -> X.
