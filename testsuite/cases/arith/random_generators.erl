%% Linear congruential and xorshift generators: thousands of multiplications and shifts cut back to 32 and 64 bits.
-module(random_generators).
-export([main/0]).
main() ->
    erlang:display(lcg(12345, 0, [])),
    erlang:display(xorshift(88172645463325252, 0, [])),
    erlang:display(mix(5000, 1)),
    erlang:display(checksum(0, 1, 0)).

lcg(_, 10, Acc) -> lists:reverse(Acc);
lcg(X, N, Acc) -> lcg(lcg_steps(X, 100), N + 1, [X | Acc]).

lcg_steps(X, 0) -> X;
lcg_steps(X, N) -> lcg_steps((X * 6364136223846793005 + 1442695040888963407) band 16#ffffffffffffffff, N - 1).

xorshift(_, 10, Acc) -> lists:reverse(Acc);
xorshift(X, N, Acc) -> xorshift(xorshift_steps(X, 100), N + 1, [X | Acc]).

xorshift_steps(X, 0) -> X;
xorshift_steps(X0, N) ->
    X1 = X0 bxor ((X0 bsl 13) band 16#ffffffffffffffff),
    X2 = X1 bxor (X1 bsr 7),
    X3 = X2 bxor ((X2 bsl 17) band 16#ffffffffffffffff),
    xorshift_steps(X3, N - 1).

mix(0, H) -> H;
mix(N, H0) ->
    H1 = (H0 bxor N) * 16#9e3779b1 band 16#ffffffff,
    H2 = ((H1 bsl 15) bor (H1 bsr 17)) band 16#ffffffff,
    mix(N - 1, H2).

checksum(10000, A, B) -> (B bsl 16) bor A;
checksum(N, A0, B) ->
    A = (A0 + N * 7) rem 65521,
    checksum(N + 1, A, (B + A) rem 65521).
