%% The same matching as loops and clauses, compiled without the optimiser, which leaves other instruction forms.
-module(without_optimisation).
-export([main/0, id/1]).
-compile([no_ssa_opt, no_bsm_opt, no_type_opt, no_copt]).

main() ->
    erlang:display(sum(id(<<1, 2, 3, 250>>), 0)),
    erlang:display(fields(id(<<16#fedcba9876543210:64, 5:3, 1.5/float, "é"/utf8, "xyz">>))),
    erlang:display(fields(id(<<1, 2>>))),
    erlang:display([clause(id(B)) || B <- [<<>>, <<1>>, <<1, 2>>, <<"ab", 0:1>>, <<3:2>>, x]]),
    erlang:display(sized(id(<<2, "abcd">>))),
    erlang:display(skip(id(<<1:1, 2:7, 3, 4, 5>>))).

sum(<<B, Rest/binary>>, S) -> sum(Rest, S + B);
sum(<<>>, S) -> S.

fields(<<A:16, B:16/signed, C:16/little, D:16/signed-little, E:3, F/float, G/utf8, R/binary>>) -> {A, B, C, D, E, F, G, R};
fields(<<R/binary>>) -> {only, R};
fields(_) -> none.

clause(<<>>) -> empty;
clause(<<1>>) -> one;
clause(<<X, Y>>) -> {X, Y};
clause(<<"ab", R/bits>>) -> {ab, R};
clause(<<R/bits>>) -> {bits, R};
clause(_) -> other.

sized(<<N, P:N/binary, R/binary>>) -> {P, R}.

skip(<<_:1, X:7, _, _:8/signed, Y, Z/binary>>) -> {X, Y, Z}.

id(X) -> X.
