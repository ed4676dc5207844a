%% A receive with a bad timeout fails and takes nothing, so the next receive finds the messages in their order.
-module(bad_timeouts_in_a_row).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [self() ! {m, N} || N <- [1, 2, 3]],
    Bad = id([-1, a, 1.0, 0.0, [], {}, <<1>>, 1 bsl 32, 1 bsl 64, -(1 bsl 64), "1", infinit, self() =:= 1]),
    [erlang:display(try receive never -> got after T -> timeout end catch C:R -> {T, C, R} end) || T <- Bad],
    erlang:display(process_info(self(), message_queue_len)),
    [erlang:display(try receive after T -> timeout end catch C:R -> {T, C, R} end) || T <- Bad],
    [erlang:display(try receive {m, N} -> {got, N} after T -> timeout end catch C:R -> {C, R} end) || T <- [a, -1]],
    erlang:display(try receive {m, 3} -> three after id(x) -> timeout end catch C1:R1 -> {C1, R1} end),
    erlang:display(all()),
    erlang:display(try receive nothing -> got after id(b) -> timeout end catch C2:R2 -> {C2, R2} end),
    self() ! later,
    erlang:display(receive X -> X after id(0) -> timeout end),
    erlang:display(receive Y -> Y after id(0) -> timeout end),
    erlang:display([receive after T -> ok end || T <- id([0, 1])]),
    {P, M} = spawn_monitor(fun() -> receive go -> ok end, catch receive nothing -> ok after id(-5) -> no end, receive Z -> exit(Z) after id(infinity) -> no end end),
    P ! first, P ! second, P ! go,
    receive {'DOWN', M, _, _, W} -> erlang:display(W) end,
    {_, M2} = spawn_monitor(fun() -> receive after id(bad) -> ok end end),
    receive {'DOWN', M2, _, _, {W2, _}} -> erlang:display(W2) end.

all() -> receive X -> [X | all()] after 0 -> [] end.
