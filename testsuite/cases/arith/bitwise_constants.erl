%% Masks with constants, as hashing and bit-field code uses them.
-module(bitwise_constants).
-export([main/0, id/1]).
main() ->
    each([0, 1, -1, 255, 256, -256, 16#12345678, -16#12345678, (1 bsl 59) - 1, -(1 bsl 59), -(1 bsl 60), 1 bsl 63, (1 bsl 64) - 1, -(1 bsl 100)]),
    erlang:display(hash(lists:seq(1, 50), 5381)),
    erlang:display(fnv("the quick brown fox", 16#cbf29ce484222325)).

each([]) -> ok;
each([N | Ns]) ->
    erlang:display({N band 1, N band 7, N band 255, N band 16#ffff, N band 16#ffffffff, N band 16#7ffffffffffffff, N band 16#ffffffffffffffff, N band -1, N band -8}),
    erlang:display({N bor 1, N bor 255, N bor 16#8000000000000000, N bor -2, 16#100 bor N}),
    erlang:display({N bxor 1, N bxor -1, N bxor 16#ffffffff, N bxor 16#ffffffffffffffff}),
    each(Ns).

hash([], H) -> H;
hash([X | Xs], H) -> hash(Xs, ((H bsl 5) + H + X) band 16#ffffffff).

fnv([], H) -> H;
fnv([C | Cs], H) -> fnv(Cs, ((H bxor C) * 16#100000001b3) band 16#ffffffffffffffff).

id(X) -> X.
