%% Processes are suspended and resumed, asked for by request, and found in the lists of all.
-module(suspended_and_requested).
-export([main/0, echo/0, id/1]).

main() ->
    suspending(),
    requesting(),
    listing(),
    leading(),
    refused().

%% Messages wait while a process is suspended, as often as it was.
suspending() ->
    Pid = spawn(?MODULE, echo, []),
    true = erlang:suspend_process(Pid),
    true = erlang:suspend_process(Pid),
    erlang:display(erlang:suspend_process(Pid, [unless_suspending])),
    erlang:display(process_info(Pid, status)),
    Pid ! {self(), one},
    erlang:display(receive {Pid, one} -> answered after 30 -> silent end),
    true = erlang:resume_process(Pid),
    erlang:display(receive {Pid, one} -> answered after 30 -> silent end),
    {suspending, [{Pid, 1, 0}]} = process_info(self(), suspending),
    true = erlang:resume_process(Pid),
    erlang:display(receive {Pid, one} -> answered end),
    erlang:display(failure(fun() -> erlang:resume_process(Pid) end)),
    %% A suspension ends with the process that suspended.
    {Other, Monitor} = spawn_monitor(fun() -> erlang:suspend_process(Pid) end),
    receive {'DOWN', Monitor, process, Other, normal} -> ok end,
    Pid ! {self(), two},
    erlang:display(receive {Pid, two} -> answered end),
    erlang:display(failure(fun() -> erlang:suspend_process(id(self())) end)),
    exit(Pid, kill).

requesting() ->
    Request = spawn_request(?MODULE, echo, [], [monitor, {reply_tag, made}]),
    Pid = receive {made, Request, ok, New} -> New end,
    erlang:display(erlang:spawn_request_abandon(Request)),
    exit(Pid, done),
    erlang:display(receive {'DOWN', Request, process, Pid, Why} -> Why end),
    Silent = spawn_request(?MODULE, echo, [], [{reply, no}]),
    erlang:display(receive {spawn_reply, Silent, _, _} -> told after 0 -> silent end),
    Far = erlang:spawn_request('no@where', ?MODULE, echo, [], []),
    erlang:display(receive {spawn_reply, Far, error, Reason} -> Reason end).

listing() ->
    Pid = spawn(?MODULE, echo, []),
    erlang:display([lists:member(P, processes()) || P <- [self(), Pid]]),
    true = register(suspended_and_requested, Pid),
    erlang:display(lists:member(suspended_and_requested, registered())),
    Monitor = monitor(process, Pid),
    exit(Pid, kill),
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    erlang:display([lists:member(Pid, processes()), lists:member(suspended_and_requested, registered())]).

%% A group leader is inherited, and may be set for another process.
leading() ->
    Leader = group_leader(),
    Pid = spawn(?MODULE, echo, []),
    {group_leader, Leader} = process_info(Pid, group_leader),
    true = group_leader(self(), Pid),
    erlang:display(process_info(Pid, group_leader) =:= {group_leader, self()}),
    erlang:display(erlang:yield()),
    exit(Pid, kill).

refused() ->
    erlang:display(failure(fun() -> spawn_link(id(1), echo, []) end)),
    erlang:display(failure(fun() -> erlang:spawn_request_abandon(id(1)) end)),
    erlang:display(failure(fun() -> spawn_request(id(1), echo, [], []) end)),
    erlang:display(failure(fun() -> erlang:monitor_node('no@where', true, []) end)),
    erlang:display(failure(fun() -> group_leader(id(1), self()) end)).

failure(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.

echo() ->
    receive {From, X} -> From ! {self(), X}, echo() end.

id(X) -> X.
