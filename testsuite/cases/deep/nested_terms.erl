%% Terms nested a hundred thousand deep are compared, matched, sent, sized and dropped.
%% gc: normal, each of half a million allocations would copy up to a hundred thousand cells
-module(nested_terms).
-export([main/0, id/1]).
main() ->
    Lists = nest_list(100000, end_),
    Tuples = nest_tuple(100000, end_),
    Tails = nest_tail(100000, end_),
    erlang:display({Lists =:= nest_list(100000, end_), Lists =:= nest_list(100000, other), Lists < nest_list(100000, fin)}),
    erlang:display({Tuples =:= nest_tuple(100000, end_), Tuples == nest_tuple(100000, other)}),
    erlang:display({Tails =:= nest_tail(100000, end_), Tails > nest_tail(100000, aaa)}),
    self() ! {Lists, Tuples, Tails},
    receive {L, T, R} -> erlang:display({L =:= Lists, T =:= Tuples, R =:= Tails}) end,
    erlang:display({unnest(Lists, 0), unnest(Tuples, 0)}),
    F = fun() -> {Lists, Tuples} end,
    self() ! F,
    receive G -> erlang:display(G() =:= F()) end,
    M = nest_map(2000, end_),
    erlang:display({M =:= nest_map(2000, end_), M =:= nest_map(2000, x)}),
    garbage(200),
    erlang:display(unnest(Lists, 0)),
    erlang:display(iolist_size(nest_iolist(50000))).

nest_list(0, X) -> X;
nest_list(N, X) -> nest_list(N - 1, [X]).

nest_tuple(0, X) -> X;
nest_tuple(N, X) -> nest_tuple(N - 1, {X, N}).

nest_tail(0, X) -> X;
nest_tail(N, X) -> nest_tail(N - 1, [N | X]).

nest_map(0, X) -> X;
nest_map(N, X) -> nest_map(N - 1, #{k => X}).

nest_iolist(0) -> [];
nest_iolist(N) -> [nest_iolist(N - 1), $x].

unnest([X], N) -> unnest(X, N + 1);
unnest({X, _}, N) -> unnest(X, N + 1);
unnest(X, N) -> {X, N}.

garbage(0) -> ok;
garbage(N) -> id(lists:seq(1, 1000)), garbage(N - 1).

id(X) -> X.
