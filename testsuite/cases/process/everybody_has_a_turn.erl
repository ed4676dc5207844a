%% Processes that compute and processes that wake each other share the processors: none of them is forgotten.
-module(everybody_has_a_turn).
-export([main/0]).

main() ->
    Counts = counters:new(24, []),
    Pids = lists:append([start(N, Counts) || N <- lists:seq(1, 12)]),
    timer:sleep(1000),
    erlang:display([counters:get(Counts, N) > 0 || N <- lists:seq(1, 24)]),
    [exit(Pid, kill) || Pid <- Pids],
    ok.

%% One that computes, and two that are never both at rest.
start(N, Counts) ->
    Echo = spawn(fun() -> echo(N, Counts) end),
    [spawn(fun() -> compute(N + 12, Counts) end), Echo, spawn(fun() -> Echo ! {self(), go}, ask(Echo) end)].

compute(N, Counts) ->
    counters:add(Counts, N, 1),
    compute(N, Counts).

echo(N, Counts) ->
    receive
        {Pid, Message} ->
            counters:add(Counts, N, 1),
            Pid ! {self(), Message}
    end,
    echo(N, Counts).

ask(Echo) ->
    receive {Echo, Message} -> Echo ! {self(), Message} end,
    ask(Echo).
