%% Integers choose among many clauses: dense, sparse, negative and around the borders of small integers.
-module(by_integers).
-export([main/0, id/1]).
main() ->
    erlang:display([dense(id(N)) || N <- lists:seq(-2, 20)]),
    erlang:display([sparse(id(N)) || N <- [0, 1, 5, 10, 99, 100, 101, 1000, 1000000, 1000001, -5, -100, 1 bsl 40, 1 bsl 59, (1 bsl 59) - 1, (1 bsl 60) - 1, 1 bsl 60, -(1 bsl 60), 1 bsl 64, 1.0, 5.0, a]]),
    erlang:display([holes(id(N)) || N <- lists:seq(0, 30)]),
    erlang:display([shared(id(N)) || N <- lists:seq(0, 12)]),
    erlang:display([binary_search(id(N)) || N <- lists:seq(0, 40)]),
    erlang:display([two(id(A), id(B)) || A <- [1, 2, 3], B <- [1, 2, 3]]),
    erlang:display([after_test(id(X)) || X <- [1, 2, 3, 4, 5, 256, 1.0, x]]).

dense(0) -> zero; dense(1) -> one; dense(2) -> two; dense(3) -> three; dense(4) -> four; dense(5) -> five; dense(6) -> six; dense(7) -> seven; dense(8) -> eight;
dense(9) -> nine; dense(10) -> ten; dense(11) -> eleven; dense(12) -> twelve; dense(13) -> thirteen; dense(14) -> fourteen; dense(15) -> fifteen; dense(_) -> other.

sparse(1) -> a; sparse(10) -> b; sparse(100) -> c; sparse(1000) -> d; sparse(1000000) -> e; sparse(-5) -> f; sparse(-100) -> g; sparse(1099511627776) -> h;
sparse(576460752303423487) -> i; sparse(576460752303423488) -> j; sparse(1152921504606846975) -> k; sparse(1152921504606846976) -> l; sparse(-1152921504606846976) -> m; sparse(18446744073709551616) -> n; sparse(_) -> other.

holes(3) -> x; holes(4) -> x; holes(5) -> y; holes(9) -> z; holes(11) -> z; holes(12) -> w; holes(20) -> v; holes(29) -> u; holes(N) -> N.

shared(N) ->
    case N of
        1 -> low; 2 -> low; 3 -> low;
        4 -> mid; 5 -> mid;
        8 -> high; 9 -> high; 10 -> high;
        _ when N rem 2 =:= 0 -> even;
        _ -> odd
    end.

binary_search(N) ->
    case N * N of
        0 -> 0; 1 -> 1; 4 -> 2; 9 -> 3; 16 -> 4; 25 -> 5; 36 -> 6; 49 -> 7; 64 -> 8; 81 -> 9; 100 -> 10; 121 -> 11; 144 -> 12; 169 -> 13; 196 -> 14; 225 -> 15; 256 -> 16; 289 -> 17; 324 -> 18; 361 -> 19; 400 -> 20; 441 -> 21; 484 -> 22; 529 -> 23; 576 -> 24; 625 -> 25; 676 -> 26; 729 -> 27; 784 -> 28; 841 -> 29; 900 -> 30;
        _ -> more
    end.

two(1, 1) -> a; two(1, 2) -> b; two(2, 1) -> c; two(2, 2) -> d; two(_, 3) -> e; two(3, _) -> f.

after_test(X) when is_integer(X), X > 2 -> case X of 3 -> three; 4 -> four; 256 -> big; _ -> more end;
after_test(X) when is_integer(X) -> case X of 1 -> one; 2 -> two end;
after_test(X) -> {none, X}.

id(X) -> X.
