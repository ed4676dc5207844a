%% Clients that start their server when it is not there, and send it a message: once by the registry, once by a module-local name.
%%
%% By the registry that takes three steps, whereis, spawn and register, between which anything can happen. Here it does: every client
%% has looked before the first registers, as happens now and then where they run at the same time. All but one of them fail, each
%% having made a server that nobody finds. With a module-local name it is one step, so there is nothing to get between.
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

%% The same in one step.
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

%% All clients go to their first pause, then to their second, then on. How many servers were made, which is waited for until there are
%% `Made`, how many clients failed, and how many got an answer.
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
