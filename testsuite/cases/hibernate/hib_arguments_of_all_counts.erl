%% erlang:hibernate/3 hands over up to 255 arguments of all kinds, after collections and with messages that wait.
-module(hib_arguments_of_all_counts).
-export([main/0, id/1, woken/3, '$handle_undefined_function'/2]).

id(X) -> X.

main() ->
    [erlang:display({N, run(many, args(N))}) || N <- [0, 1, 2, 3, 4, 15, 16, 17, 100, 254, 255]],
    erlang:display(run(woken, [id(1.5), <<0:9>>, #{a => [b]}])),
    erlang:display(run(woken, [self() =/= 1, 1 bsl 100, binary:copy(<<"x">>, 100)])),
    erlang:display(run(woken, [lists:seq(1, 10), {}, fun lists:map/2])),
    erlang:display(run(woken, [make_ref() =:= 1, list_to_tuple(lists:seq(1, 20)), -(1 bsl 64)])).

args(N) -> [{I, [I]} || I <- lists:seq(1, N)].

run(F, Args) ->
    Me = self(),
    {P, M} = spawn_monitor(fun() -> put(parent, Me), receive go -> ok end, erlang:hibernate(?MODULE, F, Args) end),
    P ! one, P ! go, P ! two,
    receive {P, R} -> receive {'DOWN', M, _, _, W} -> {R, W} end end.

woken(A, B, C) -> get(parent) ! {self(), {A, B, C, taken()}}.

'$handle_undefined_function'(many, Args) ->
    garbage_collect(),
    get(parent) ! {self(), {length(Args), Args =:= args(length(Args)), lists:sum([I || {I, [I]} <- Args]), hd(taken())}}.

taken() -> receive M -> [M | taken()] after 0 -> [] end.
