%% A ring of processes: a token goes round a number of times. Arguments: number of processes, number of rounds.
-module(ring).
-export([main/1]).

main([]) -> main(["1000", "200"]);
main([Processes, Rounds]) -> run(list_to_integer(Processes), list_to_integer(Rounds)).

run(Processes, Rounds) when Processes >= 2, Rounds >= 1 ->
    {Last, Monitor} = spawn_monitor(fun() -> node_of_ring(undefined, 0) end),
    First = lists:foldl(fun(_, Next) -> spawn(fun() -> node_of_ring(Next, 0) end) end, Last, lists:seq(2, Processes)),
    Last ! {next, First},
    First ! {token, Processes * Rounds, self()},
    receive {arrived, Last, Seen} -> io:format("the token has come ~b times to the last of ~b~n", [Seen, Processes]) end,
    First ! stop,
    receive {'DOWN', Monitor, process, Last, normal} -> io:format("the ring is no more~n") end.

%% Seen: number of times that the token has come here.
node_of_ring(Next, Seen) ->
    receive
        {next, Pid} when Next =:= undefined ->
            node_of_ring(Pid, Seen);
        {token, 1, Home} ->
            Home ! {arrived, self(), Seen + 1},
            node_of_ring(Next, Seen + 1);
        {token, Left, Home} when Next =/= undefined ->
            Next ! {token, Left - 1, Home},
            node_of_ring(Next, Seen + 1);
        stop ->
            Next ! stop
    end.
