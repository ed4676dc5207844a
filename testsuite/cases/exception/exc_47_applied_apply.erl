%% EXC-47: apply/3 with wrong arguments keeps its caller in the trace, even if it is applied itself in tail position.
-module(exc_47_applied_apply).
-export([main/0, id/1, b1/0,b2/0,b3/0,b4/0,b5/0,b6/0,b7/0,b8/0,b9/0,b10/0,b11/0,b12/0,b13/0,b14/0,b15/0,b16/0,b17/0,b18/0, b19/0, b20/0, b21/0, b22/0, f/1]).
id(X) -> X.
t(N) -> erlang:display({N, try ?MODULE:N() catch C:E:S -> {C, E, [{M, Fn, A} || {M, Fn, A, _} <- lists:sublist(S, 2)]} end}).
f(a) -> a.
b1() -> apply(id(erlang), id(apply), [exc_47_nomod, f, [1]]).
b2() -> X = apply(id(erlang), id(apply), [exc_47_nomod, f, [1]]), {x, X}.
b3() -> apply(id(erlang), id(atom_to_list), [1]).
b4() -> X = apply(id(erlang), id(atom_to_list), [1]), {x, X}.
b5() -> apply(id(erlang), id(apply), [erlang, atom_to_list, [1]]).
b6() -> apply(id(erlang), id(apply), [erlang, apply, [erlang, atom_to_list, [1]]]).
b7() -> apply(id(erlang), id(apply), [fun erlang:atom_to_list/1, [1]]).
b8() -> apply(id(erlang), id(apply), [fun f/1, [1]]).
b9() -> apply(id(erlang), id(apply), [notfun, [1]]).
b10() -> apply(id(erlang), id(apply), [m, f, notalist]).
b11() -> apply(id(erlang), id(apply), [1, f, []]).
b12() -> (id(erlang)):(id(apply))(1, f, []).
b13() -> (id(exc_47_nomod)):(id(g))(1).
b14() -> (id(1)):(id(g))(1).
b15() -> X = (id(erlang)):(id(apply))(1, f, []), {x, X}.
b16() -> apply(erlang, id(apply), id([exc_47_nomod, f, [1]])).
b17() -> X = apply(erlang, id(apply), id([exc_47_nomod, f, [1]])), {x, X}.
b18() -> apply(id(fun erlang:apply/3), id([exc_47_nomod, f, [1]])).
b19() -> apply(id(erlang), id(apply), [erlang, apply, [1, f, []]]).
b20() -> X = apply(id(erlang), id(apply), [m, 2, []]), {x, X}.
b21() -> apply(id(erlang), id(apply), [m, f, [a | b]]).
b22() -> apply(id(erlang), id(apply), [f, [a | b]]).
main() -> [t(list_to_atom("b" ++ integer_to_list(N))) || N <- lists:seq(1, 22)].
