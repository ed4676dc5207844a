%% An apply in tail position keeps no frame of its caller, whether it fails in a native, a fun or nothing that exists.
-module(applies_in_tail_position).
-export([main/0, id/1, tail/3, fun_tail/2, loop/2, down/3]).

id(X) -> X.

main() ->
    Calls = id([{erlang, hd, [[]]}, {erlang, element, [3, {}]}, {lists, keyfind, [5, 0, [1]]}, {?MODULE, none, [1]}, {none, none, []}, {erlang, '+', [1, a]}, {erlang, error, [r]}, {erlang, throw, [t]},
                {?MODULE, id, []}, {?MODULE, id, [1]}, {lists, reverse, [a]}, {1, f, []}, {erlang, 1, []}, {erlang, hd, [a, b]}, {erlang, hd, bad}, {erlang, hd, [1 | 2]}, {maps, get, [k, #{}]}, {erlang, apply, [erlang, hd, [[]]]},
                {lists, map, [a, b]}]),
    [erlang:display({C, trace(fun() -> tail(M, F, A) end)}) || {M, F, A} = C <- Calls],
    [erlang:display({C, trace(fun() -> not_tail(M, F, A) end)}) || {M, F, A} = C <- Calls],
    [erlang:display(trace(fun() -> fun_tail(F, A) end)) || {F, A} <- [{fun lists:member/2, [0, a]}, {fun erlang:hd/1, [[]]}, {fun id/1, []}, {a, []}, {fun none:none/0, []}, {fun(X) -> X + a end, [1]}, {fun id/1, a}]],
    erlang:display(loop(200000, [])),
    erlang:display(down(?MODULE, down, 200000)).

tail(M, F, A) -> apply(M, F, A).
not_tail(M, F, A) -> {apply(M, F, A)}.
fun_tail(F, A) -> apply(F, A).

loop(0, Acc) -> length(Acc);
loop(N, _) -> apply(id(?MODULE), loop, [N - 1, [N]]).

down(_, _, 0) -> done;
down(M, F, N) -> M:F(M, F, N - 1).

trace(Fun) ->
    try {value, Fun()}
    catch C:R:S -> {C, reason(R), [{Mod, Name, if is_list(A) -> {args, length(A)}; true -> A end} || {Mod, Name, A, _} <- S, Mod =/= ?MODULE orelse lists:member(Name, [tail, not_tail, fun_tail, id, none])]}
    end.

reason({badarity, {F, A}}) when is_function(F) -> {badarity, A};
reason(R) -> R.
