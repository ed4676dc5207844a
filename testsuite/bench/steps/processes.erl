-module(processes).
%% Messages, processes and timers: nanoseconds of one step of each kind.
-export([main/0, init/1, handle_call/3, handle_cast/2]).

main() ->
    Parts = [
        {ping_pong, 500000, fun ping_pong/1},
        {ring, 500000, fun ring/1},
        {spawn_exit, 300000, fun spawn_exit/1},
        {spawn_wait, 30000, fun spawn_wait/1},
        {all_to_all, 1000000, fun all_to_all/1},
        {big_messages, 20000, fun big_messages/1},
        {long_queue, 2000, fun long_queue/1},
        {gen_server_call, 300000, fun gen_server_call/1},
        {links, 200000, fun links/1},
        {monitors, 100000, fun monitors/1},
        {timers, 150000, fun timers/1},
        {registered_send, 1000000, fun registered_send/1}
    ],
    [begin
        Run(max(1, N div 10)),
        erlang:garbage_collect(),
        T0 = erlang:monotonic_time(nanosecond),
        ok = Run(N),
        T1 = erlang:monotonic_time(nanosecond),
        erlang:display({ns, Part, (T1 - T0) div N})
    end || {Part, N, Run} <- Parts],
    erlang:display({checksum, 0}).

%% A message there and one back.
ping_pong(N) ->
    Echo = spawn_link(fun echo/0),
    pings(Echo, N),
    unlink(Echo),
    Echo ! stop,
    ok.

pings(_, 0) -> ok;
pings(Echo, N) ->
    Echo ! {self(), N},
    receive {Echo, N} -> pings(Echo, N - 1) end.

echo() ->
    receive
        {From, X} -> From ! {self(), X}, echo();
        stop -> ok
    end.

%% One hop in a ring of a hundred.
ring(N) ->
    Main = self(),
    First = lists:foldl(fun(_, Next) -> spawn_link(fun() -> hop(Next) end) end, Main, lists:seq(1, 99)),
    First ! {token, N},
    lap(First).

lap(First) ->
    receive
        {token, N} when N > 0 -> First ! {token, N - 100}, lap(First);
        {token, _} -> First ! stop, receive stop -> ok end
    end.

hop(Next) ->
    receive
        {token, N} -> Next ! {token, N}, hop(Next);
        stop -> Next ! stop
    end.

%% A process made, and heard of its end.
spawn_exit(0) -> ok;
spawn_exit(N) ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, normal} -> spawn_exit(N - 1) end.

%% Many processes alive at once, each answers one message.
spawn_wait(N) ->
    Parent = self(),
    Pids = [spawn(fun() -> receive go -> Parent ! done end end) || _ <- lists:seq(1, N)],
    [Pid ! go || Pid <- Pids],
    done(N).

done(0) -> ok;
done(N) -> receive done -> done(N - 1) end.

%% Fifty processes, each sends to all.
all_to_all(N) ->
    Parent = self(),
    Rounds = max(1, N div 2500),
    Pids = [spawn_link(fun() -> receive {all, Pids} -> talk(Pids, Rounds), Parent ! done end end) || _ <- lists:seq(1, 50)],
    [Pid ! {all, Pids} || Pid <- Pids],
    done(50).

talk(_, 0) -> ok;
talk(Pids, Rounds) ->
    [Pid ! {self(), Rounds} || Pid <- Pids],
    [receive {Pid, Rounds} -> ok end || Pid <- Pids],
    talk(Pids, Rounds - 1).

%% A term of a thousand words there and one back.
big_messages(N) ->
    Echo = spawn_link(fun echo/0),
    Term = [{X, X * 2} || X <- lists:seq(1, 200)],
    bigs(Echo, Term, N),
    unlink(Echo),
    Echo ! stop,
    ok.

bigs(_, _, 0) -> ok;
bigs(Echo, Term, N) ->
    Echo ! {self(), Term},
    receive {Echo, _} -> bigs(Echo, Term, N - 1) end.

%% A call of a server while ten thousand other messages wait.
long_queue(N) ->
    [self() ! {noise, X} || X <- lists:seq(1, 10000)],
    Echo = spawn_link(fun calls/0),
    queue_calls(Echo, N),
    unlink(Echo),
    Echo ! stop,
    flush(10000).

queue_calls(_, 0) -> ok;
queue_calls(Server, N) ->
    Ref = monitor(process, Server),
    Server ! {self(), Ref, N},
    receive {Ref, N} -> demonitor(Ref, [flush]), queue_calls(Server, N - 1) end.

calls() ->
    receive
        {From, Ref, X} -> From ! {Ref, X}, calls();
        stop -> ok
    end.

flush(0) -> ok;
flush(N) -> receive {noise, _} -> flush(N - 1) end.

gen_server_call(N) ->
    {ok, Pid} = gen_server:start_link(?MODULE, [], []),
    server_calls(Pid, N),
    gen_server:stop(Pid).

server_calls(_, 0) -> ok;
server_calls(Pid, N) ->
    N = gen_server:call(Pid, N),
    server_calls(Pid, N - 1).

%% A link broken and made, of a process that has ten thousand.
links(N) ->
    Pids = [spawn(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 10000)],
    [link(Pid) || Pid <- Pids],
    relink(Pids, Pids, N),
    [unlink(Pid) || Pid <- Pids],
    [Pid ! stop || Pid <- Pids],
    ok.

relink(_, _, N) when N =< 0 -> ok;
relink([], All, N) -> relink(All, All, N);
relink([Pid | Rest], All, N) ->
    unlink(Pid),
    link(Pid),
    relink(Rest, All, N - 1).

%% A monitor made and given up.
monitors(N) ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    watch(Pid, N),
    Pid ! stop,
    ok.

watch(_, 0) -> ok;
watch(Pid, N) ->
    demonitor(monitor(process, Pid)),
    watch(Pid, N - 1).

%% A timer set; half of them are cancelled.
timers(N) ->
    Refs = [erlang:send_after(1 + X rem 20, self(), tick) || X <- lists:seq(1, N)],
    Cancelled = cancel(Refs, 0),
    ticks(N - Cancelled).

cancel([One, _ | Rest], Count) ->
    case erlang:cancel_timer(One) of
        false -> cancel(Rest, Count);
        _ -> cancel(Rest, Count + 1)
    end;
cancel(_, Count) -> Count.

ticks(0) -> ok;
ticks(N) -> receive tick -> ticks(N - 1) end.

registered_send(N) ->
    Parent = self(),
    Pid = spawn_link(fun() -> sink(N), Parent ! done end),
    register(processes_sink, Pid),
    named(N),
    done(1).

named(0) -> ok;
named(N) -> processes_sink ! N, named(N - 1).

sink(0) -> ok;
sink(N) -> receive N -> sink(N - 1) end.

init([]) -> {ok, []}.

handle_call(N, _, State) -> {reply, N, State}.

handle_cast(_, State) -> {noreply, State}.
