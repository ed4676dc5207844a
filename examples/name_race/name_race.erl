%% Clients that start their server if it is not there and send it a message: first by the registry, then by a module-local name.
%%
%% The registry needs three steps, whereis, spawn and register, and other processes may run in between. This program forces the bad
%% order: every client looks before the first one registers. All but one of them then fail, and each of these has started a server
%% that nobody finds. A module-local name needs one step, so nothing can come in between.
-module(name_race).
-export([main/0]).
-pid_name(server).

-define(CLIENTS, 20).

main() ->
    report("registry", race(fun by_registry/1, fun() -> whereis(name_race_server) end, ?CLIENTS)),
    report("module-local name", race(fun by_pid_name/1, fun() -> pid_name(server) end, 1)).

%% Starts the server the usual way, and sends by name.
by_registry(Pause) ->
    case whereis(name_race_server) of
        undefined ->
            Pause(),
            register(name_race_server, spawn(fun server/0)),
            Pause();
        _ ->
            Pause(),
            Pause()
    end,
    name_race_server ! {self(), hello}.

%% Starts the server and sends in one step.
by_pid_name(Pause) ->
    Pause(),
    pid_name_spawn(server, fun server/0),
    Pause(),
    pid_name(server) ! {self(), hello}.

server() ->
    counter ! made,
    serve().

serve() ->
    receive
        {From, hello} -> From ! {self(), welcome}, serve();
        stop -> ok
    end.

%% Lets all clients reach their first pause, then their second, then continue. Returns the number of servers started (after waiting
%% for `Made` of them), of clients that failed, and of clients that got a reply.
race(Client, Server, Made) ->
    Race = self(),
    register(counter, Race),
    Clients = [spawn(fun() -> client(Client, Race) end) || _ <- lists:seq(1, ?CLIENTS)],
    [receive {Pid, paused} -> ok end || Pid <- Clients],
    [Pid ! go || Pid <- Clients],
    Ends = [receive {Pid, paused} -> Pid ! go, again; {Pid, End} -> End end || Pid <- Clients],
    Answers = [receive {Pid, End} -> End end || {Pid, again} <- lists:zip(Clients, Ends)],
    Found = Server(),
    Counted = count(Made),
    unregister(counter),
    Monitor = monitor(process, Found),
    Found ! stop,
    receive {'DOWN', Monitor, process, Found, _} -> ok end,
    {Counted, length([failed || failed <- Ends ++ Answers]), length([answered || answered <- Answers])}.

client(Client, Race) ->
    Pause = fun() -> Race ! {self(), paused}, receive go -> ok end end,
    End =
        try Client(Pause) of
            _ -> receive {_, welcome} -> answered after 5000 -> lost end
        catch
            error:badarg -> failed
        end,
    Race ! {self(), End}.

count(Most) ->
    Time = if Most > 0 -> 5000; true -> 0 end,
    receive made -> 1 + count(Most - 1) after Time -> 0 end.

report(How, {Made, Failed, Answered}) ->
    io:format("~s: ~p clients, servers made: ~p, clients that failed: ~p, answered: ~p~n",
              [How, ?CLIENTS, Made, Failed, Answered]).
