-module(pid_names).
%% Module-local names beside registered ones and beside pids: nanoseconds of one step of each kind. Those that begin with `eight` are
%% done by eight processes at once, each with a server of its own; with names, those of eight modules.
-export([main/0]).
-pid_name(server).
-pid_name(short).

%% Messages that are sent before their receiver is waited for.
-define(BATCH, 100).

main() ->
    Parts = [
        {load, 5000000, fun loads/1},
        {whereis, 1000000, fun whereises/1},
        {send_pid, 1000000, fun(N) -> one(N, fun() -> pid_name(server) end, fun sends_to/3) end},
        {send_registered, 1000000, fun(N) -> one(N, fun() -> pid_names_server end, fun sends_to/3) end},
        {send_pid_name, 1000000, fun(N) -> one(N, fun() -> none end, fun sends_by_name/3) end},
        {eight_send_pid, 1000000, fun(N) -> eight(N, fun pid/1, fun sends_to/3) end},
        {eight_send_registered, 1000000, fun(N) -> eight(N, fun registered/1, fun sends_to/3) end},
        {eight_send_pid_name, 1000000, fun(N) -> eight(N, fun module/1, fun sends_by_module/3) end},
        {spawn_found, 1000000, fun spawn_found/1},
        {spawn_exit, 100000, fun spawn_exit/1},
        {spawn_exit_registered, 100000, fun spawn_exit_registered/1},
        {spawn_exit_pid_name, 100000, fun spawn_exit_pid_name/1}
    ],
    start(),
    [begin
        ok = Run(max(1, N div 10)),
        erlang:garbage_collect(),
        T0 = erlang:monotonic_time(nanosecond),
        ok = Run(N),
        T1 = erlang:monotonic_time(nanosecond),
        erlang:display({ns, Part, (T1 - T0) div N})
    end || {Part, N, Run} <- Parts],
    erlang:display({checksum, 0}).

start() ->
    register(pid_names_server, pid_name_spawn(server, fun sink/0)),
    [register(registered(I), start(module(I))) || I <- lists:seq(1, 8)].

start(Module) -> Module:start(fun sink/0).

pid(I) -> whereis(registered(I)).

registered(I) -> element(I, {pn1, pn2, pn3, pn4, pn5, pn6, pn7, pn8}).

module(I) ->
    element(I, {pid_names_1, pid_names_2, pid_names_3, pid_names_4, pid_names_5, pid_names_6, pid_names_7, pid_names_8}).

sink() ->
    receive
        {sync, From} -> From ! synced, sink();
        _ -> sink()
    end.

%% A name looked up.
loads(0) -> ok;
loads(N) -> same(pid_name(server), N).

same(Pid, N) when is_pid(Pid) -> loads(N - 1).

whereises(0) -> ok;
whereises(N) -> is_found(whereis(pid_names_server), N).

is_found(Pid, N) when is_pid(Pid) -> whereises(N - 1).

%% Messages to one server, in batches.
one(N, To, Sends) -> batches(N div ?BATCH, To(), pid_name(server), Sends).

batches(0, _, _, _) -> ok;
batches(N, To, Server, Sends) ->
    Sends(?BATCH, To, x),
    Server ! {sync, self()},
    receive synced -> batches(N - 1, To, Server, Sends) end.

sends_to(0, _, _) -> ok;
sends_to(N, To, Message) -> To ! Message, sends_to(N - 1, To, Message).

sends_by_name(0, _, _) -> ok;
sends_by_name(N, To, Message) -> pid_name(server) ! Message, sends_by_name(N - 1, To, Message).

sends_by_module(N, Module, Message) -> Module:sends(N, Message).

%% The same by eight processes at once.
eight(N, To, Sends) ->
    Work = fun(I) -> fun() -> batches(N div 8 div ?BATCH, To(I), pid(I), Sends) end end,
    Monitors = [element(2, spawn_monitor(Work(I))) || I <- lists:seq(1, 8)],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors],
    ok.

%% A name that is bound is asked to be spawned.
spawn_found(0) -> ok;
spawn_found(N) -> pid_name_spawn(server, fun sink/0), spawn_found(N - 1).

%% A process made, and heard of its end: without a name, with a registered one, with a module-local one.
spawn_exit(0) -> ok;
spawn_exit(N) ->
    Pid = spawn(fun stops/0),
    ended(Pid),
    spawn_exit(N - 1).

spawn_exit_registered(0) -> ok;
spawn_exit_registered(N) ->
    Pid = spawn(fun stops/0),
    register(pid_names_short, Pid),
    ended(Pid),
    spawn_exit_registered(N - 1).

spawn_exit_pid_name(0) -> ok;
spawn_exit_pid_name(N) ->
    ended(pid_name_spawn(short, fun stops/0)),
    spawn_exit_pid_name(N - 1).

stops() -> receive stop -> ok end.

ended(Pid) ->
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Monitor, process, Pid, normal} -> ok end.
