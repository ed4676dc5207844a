%% The trace of a failed call, by name or of a fun, has the caller unless the call was in tail position.
-module(dynamic_calls_last_and_not).
-export([main/0, id/1, t1/1, t2/1, t3/1, t4/1, t5/2, t6/2, t7/1,t8/1,t9/2,t10/2,t11/1,t12/1,t13/1,t14/2]).
main() ->
  F = id(notfun),
  show(fun() -> t1(F) end), show(fun() -> t2(F) end), show(fun() -> t3(F) end), show(fun() -> t4(F) end),
  show(fun() -> t5(nomod, nofun) end), show(fun() -> t6(nomod, nofun) end),
  show(fun() -> t7(id(fun nomod:nofun/1)) end), show(fun() -> t8(id(fun nomod:nofun/1)) end),
  show(fun() -> t9(1, nofun) end), show(fun() -> t10(lists, 2) end), show(fun() -> t11(fun() -> ok end) end), show(fun() -> t12(fun() -> ok end) end), show(fun() -> t13(x) end), show(fun() -> t14(nomod,[1]) end).
show(F) -> try F(), none catch C:R:S -> erlang:display({C,what(R)}), [erlang:display({M, N, A, lists:keydelete(file, 1, I)}) || {M, N, A, I} = E <- S, lists:member(element(2, E), [t1,t2,t3,t4,t5,t6,t7,t8,t9,t10,t11,t12,t13,t14,foo,nofun]) ], ok end.
id(X) -> X.
what({badarity, {_, As}}) -> {badarity, As};
what(R) -> R.
t1(F) -> F(1).
t2(F) -> {F(1)}.
t3(F) -> F(1,2).
t4(F) -> X = F(1,2), id(X).
t5(M, F) -> M:F(1).
t6(M, F) -> {M:F(1)}.
t7(F) -> F(a).
t8(F) -> {F(a)}.
t9(M, F) -> M:F(1).
t10(M, F) -> {M:F(1)}.
t11(F) -> F(1).
t12(F) -> {F(1)}.
t13(X) -> try id(X) of y -> 1 after id(2) end.
t14(M,A) -> apply(M, foo, A).
