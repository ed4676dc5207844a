%% Operations on processes, ports and references of other nodes have no effect or fail, since no node can be reached.
-module(processes_of_other_nodes).
-export([main/0]).

main() ->
    N = <<119, 3, "a@b">>,
    P = binary_to_term(<<131, 88, N/binary, 5:32, 7:32, 1:32>>),
    R = binary_to_term(<<131, 90, 3:16, N/binary, 1:32, 1:32, 2:32, 3:32>>),
    O = binary_to_term(<<131, 120, N/binary, 1:64, 1:32>>),
    Hidden = fun(T) -> hidden(T, P, R, O) end,
    Try = fun(What, Fun) ->
        erlang:display({What, try Hidden(Fun()) catch Class:Reason:Trace -> {Class, Reason, Hidden(hd(Trace))} end})
    end,
    %% Not trapping exits, the caller of link/1 ends.
    {Linker, Monitor} = spawn_monitor(fun() -> link(P), receive after infinity -> ok end end),
    receive {'DOWN', Monitor, process, Linker, Why} -> erlang:display(Why) end,
    process_flag(trap_exit, true),
    Port = fun(F) -> fun() -> F(O) end end,
    Pid = fun(F) -> fun() -> F(P) end end,
    Ref = fun(F) -> fun() -> F(R) end end,
    [Try(What, Fun) || {What, Fun} <- [
        {send, Pid(fun(X) -> X ! hello end)}, {send_port, Port(fun(X) -> X ! hello end)}, {send_ref, Ref(fun(X) -> X ! hello end)},
        {send2, Pid(fun(X) -> erlang:send(X, x) end)}, {send3, Pid(fun(X) -> erlang:send(X, x, []) end)},
        {noconnect, Pid(fun(X) -> erlang:send(X, x, [noconnect]) end)}, {nosuspend, Pid(fun(X) -> erlang:send(X, x, [nosuspend]) end)},
        {both, Pid(fun(X) -> erlang:send(X, x, [nosuspend, noconnect]) end)}, {port3, Port(fun(X) -> erlang:send(X, x, [noconnect]) end)},
        {send_nosuspend, Pid(fun(X) -> erlang:send_nosuspend(X, x) end)},
        {send_nosuspend3, Pid(fun(X) -> erlang:send_nosuspend(X, x, [noconnect]) end)},
        {name_noconnect, fun() -> erlang:send({name, a@b}, x, [noconnect]) end}, {name_here, fun() -> erlang:send({name, node()}, x, [noconnect]) end},
        {name_nosuspend, fun() -> erlang:send({name, a@b}, x, [nosuspend]) end}, {name, fun() -> erlang:send({name, a@b}, x, []) end},
        {unlink, Pid(fun unlink/1)}, {link, Pid(fun(X) -> link(X), receive {'EXIT', X, Reason} -> Reason end end)}, {link_port, Port(fun link/1)}, {unlink_port, Port(fun unlink/1)},
        {links, fun() -> process_info(self(), [links, monitors]) end},
        {monitor, Pid(fun(X) -> is_reference(monitor(process, X)) end)},
        {monitor3, Pid(fun(X) -> is_reference(monitor(process, X, [{tag, hi}, {alias, demonitor}])) end)},
        {flushed, Pid(fun(X) -> demonitor(monitor(process, X), [flush]) end)},
        {flushed_info, Pid(fun(X) -> demonitor(monitor(process, X), [flush, info]) end)},
        {alias, Pid(fun(X) -> A = monitor(process, X, [{alias, explicit_unalias}]), A ! aliased, receive aliased -> unalias(A) end end)},
        {no_alias, Pid(fun(X) -> A = monitor(process, X, [{alias, reply_demonitor}]), A ! lost, unalias(A) end)},
        {monitor_port, Port(fun(X) -> monitor(port, X) end)}, {monitor_pid, Pid(fun(X) -> monitor(port, X) end)},
        {demonitor, Ref(fun demonitor/1)}, {demonitor2, Ref(fun(X) -> demonitor(X, [flush]) end)}, {unalias, Ref(fun unalias/1)},
        {cancel, Ref(fun erlang:cancel_timer/1)}, {read, Ref(fun erlang:read_timer/1)}, {cancel2, Ref(fun(X) -> erlang:cancel_timer(X, [{async, true}]) end)},
        {read2, Ref(fun(X) -> erlang:read_timer(X, [{async, false}]) end)}, {abandon, Ref(fun erlang:spawn_request_abandon/1)},
        {exit, Pid(fun(X) -> exit(X, kill) end)}, {exit_port, Port(fun(X) -> exit(X, kill) end)}, {alive, Pid(fun is_process_alive/1)},
        {info, Pid(fun erlang:process_info/1)}, {info2, Pid(fun(X) -> process_info(X, links) end)},
        {leads, Pid(fun(X) -> group_leader(self(), X) end)}, {led, Pid(fun led/1)}, {led_by, Ref(fun(X) -> group_leader(X, self()) end)},
        {suspend, Pid(fun erlang:suspend_process/1)}, {resume, Pid(fun erlang:resume_process/1)}, {collect, Pid(fun erlang:garbage_collect/1)},
        {register, Pid(fun(X) -> register(name, X) end)}, {register_port, Port(fun(X) -> register(name, X) end)},
        {send_after, Pid(fun(X) -> erlang:send_after(1, X, x) end)}, {start_timer, Pid(fun(X) -> erlang:start_timer(1, X, x) end)},
        {port_command, Port(fun(X) -> port_command(X, "x") end)}, {port_close, Port(fun port_close/1)}, {port_info, Port(fun erlang:port_info/1)},
        {ets_info, Ref(fun ets:info/1)}, {lookup, Ref(fun(X) -> ets:lookup(X, a) end)},
        {give_away, Pid(fun(X) -> ets:give_away(ets:new(a, []), X, x) end)}, {heir, Pid(fun(X) -> ets:new(a, [{heir, X, x}]) end)},
        {atomics, Ref(fun(X) -> atomics:get(X, 1) end)}, {call, Pid(fun(X) -> catch gen_server:call(X, x, 100) end)},
        {cast, Pid(fun(X) -> gen_server:cast(X, x) end)}]],
    messages(Hidden).

led(P) ->
    Self = self(),
    Own = group_leader(),
    Other = spawn(fun() -> receive go -> ok end, Inner = self(), spawn(fun() -> Inner ! group_leader() end), receive L -> Self ! {L, group_leader()} end end),
    true = group_leader(P, Other),
    true = process_info(Other, group_leader) =:= {group_leader, P},
    Other ! go,
    receive {L1, L2} -> {L1 =:= P, L2 =:= P, group_leader() =:= Own, node(L1)} end.

messages(Hidden) ->
    receive
        {Tag, Reference, process, Pid, Why} -> erlang:display({Tag, is_reference(Reference), process, Hidden(Pid), Why}), messages(Hidden);
        Message -> erlang:display(Hidden(Message)), messages(Hidden)
    after 20 -> ok
    end.

hidden(T, P, R, O) ->
    case T of
        P -> pid;
        R -> reference;
        O -> port;
        _ when is_reference(T) -> other_reference;
        _ when T =:= self() -> self;
        _ when is_tuple(T) -> list_to_tuple([hidden(E, P, R, O) || E <- tuple_to_list(T)]);
        _ when is_list(T) -> [hidden(E, P, R, O) || E <- T];
        _ -> T
    end.
