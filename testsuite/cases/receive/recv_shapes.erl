%% RECV-1, RECV-2, RECV-3, RECV-4, RECV-5: Each shape of receive gives its result: plain, with a timeout, with `after 0`,
%% without clauses, and with a marker, among messages that do not match.
-module(recv_shapes).
-export([main/0, plain/0, timed/1, polled/0, delayed/1, asked/1]).

main() ->
    [self() ! Other || Other <- [b, {b, 1}, {a, 1, 2}]],
    self() ! {a, plain},
    erlang:display(plain()),
    Me = self(),
    spawn(fun() -> Me ! other, Me ! {a, later} end),
    erlang:display(plain()),
    self() ! {a, timed},
    erlang:display([timed(1000), timed(10), timed(0)]),
    spawn(fun() -> Me ! {a, in_time} end),
    erlang:display(timed(infinity)),
    self() ! {a, polled},
    erlang:display([polled(), polled()]),
    %% Messages do not end it.
    spawn(fun() -> [Me ! {a, N} || N <- lists:seq(1, 20)] end),
    Before = erlang:monotonic_time(millisecond),
    erlang:display([delayed(30), erlang:monotonic_time(millisecond) - Before >= 30]),
    erlang:display([timed(1000) || _ <- lists:seq(1, 20)]),
    Server = spawn(fun() -> receive {R, req} -> Me ! noise, Me ! {R, answer} end end),
    erlang:display(asked(Server)),
    erlang:display(asked(Server)),
    erlang:display(rest()).

plain() -> receive {a, X} -> X end.

timed(T) -> receive {a, X} -> X after T -> none end.

polled() -> receive {a, X} -> X after 0 -> none end.

delayed(T) -> receive after T -> ok end.

asked(P) -> R = monitor(process, P), P ! {R, req}, receive {R, X} -> demonitor(R, [flush]), X; {'DOWN', R, _, _, W} -> W end.

rest() -> receive X -> [X | rest()] after 0 -> [] end.
