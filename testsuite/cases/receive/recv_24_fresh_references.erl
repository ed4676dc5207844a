%% RECV-24: waiting for an answer with a new reference takes no longer when the queue is long.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(recv_24_fresh_references).
-export([main/0]).

main() ->
    Server = spawn(fun server/0),
    time(Server),
    Short = time(Server),
    [self() ! {noise, N} || N <- lists:seq(1, 20000)],
    Long = time(Server),
    erlang:display(Long < 10 * Short + 100000).

server() ->
    receive {From, Ref} -> From ! {Ref, ok}, server() end.

time(Server) ->
    Start = erlang:monotonic_time(microsecond),
    [call(Server) || _ <- lists:seq(1, 3000)],
    erlang:monotonic_time(microsecond) - Start.

call(Server) ->
    Ref = make_ref(),
    Server ! {self(), Ref},
    receive {Ref, Answer} -> Answer end.
