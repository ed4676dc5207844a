%% LINK-44: an exit signal to an active alias is one to its process, whose message may be a priority message.
%% releases: 29
-module(link_44_exit_through_alias).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    Slow = alias(),
    Fast = alias([priority]),
    self() ! a,
    [true, true, true, true] = [exit(Slow, r1), exit(Fast, r2), exit(Fast, r3, [priority]), exit(Slow, r4, [priority])],
    [true, true, true] = [exit(self(), r5, [priority]), erlang:exit_signal(Fast, r6, [priority]), erlang:exit_signal(Fast, r7)],
    erlang:display(all()),
    [exit(Fast, normal), exit(Fast, normal, [priority]), erlang:exit_signal(Fast, normal, [priority, priority]),
     erlang:exit_signal(self(), normal), exit(Slow, normal)],
    erlang:display(all()),
    %% From another process, in this order.
    Self = self(),
    spawn(fun() ->
        Self ! n1,
        exit(Fast, p2, [priority]),
        erlang:send(Fast, p3, [priority]),
        exit(Fast, n4),
        exit(Self, n5, [priority]),
        exit(Fast, p6, [priority]),
        Self ! done
    end),
    receive done -> ok end,
    erlang:display(all()),
    %% No exit signal ends an alias.
    One = alias([reply, priority]),
    self() ! a,
    exit(One, x),
    exit(One, y, [priority]),
    erlang:send(One, b, [priority]),
    exit(One, z, [priority]),
    erlang:display(all()),
    Pid = spawn(fun() -> receive stop -> exit(stopped) end end),
    Ref = monitor(process, Pid, [{alias, reply_demonitor}]),
    exit(Ref, x, [priority]),
    Pid ! stop,
    receive {'DOWN', Ref, process, Pid, Why} -> erlang:display({down, Why}) end,
    exit(Ref, y),
    erlang:display(all()),
    %% An alias that has ended, and references that are none.
    unalias(Fast),
    erlang:display([exit(Fast, x, [priority]), exit(Fast, y), exit(make_ref(), z), erlang:exit_signal(make_ref(), z, [priority])]),
    erlang:display(all()),
    process_flag(trap_exit, false),
    [erlang:display({Name, of_process(Fun)}) || {Name, Fun} <- [
        {normal, fun(Alias) -> exit(Alias, normal), exit(Alias, normal, [priority]), survived() end},
        {normal_signal, fun(Alias) -> erlang:exit_signal(Alias, normal), erlang:exit_signal(self(), normal), survived() end},
        {normal_self, fun(_) -> exit(self(), normal, []), survived end},
        {reason, fun(Alias) -> try exit(Alias, reason), receive never -> ok end catch _:_ -> caught end end},
        {reason_priority, fun(Alias) -> exit(Alias, reason, [priority]), receive never -> ok end end},
        {kill, fun(Alias) -> process_flag(trap_exit, true), exit(Alias, kill), receive never -> ok end end},
        {kill_priority, fun(Alias) -> process_flag(trap_exit, true), exit(Alias, kill, [priority]), receive never -> ok end end},
        {ended, fun(Alias) -> unalias(Alias), exit(Alias, kill), survived() end}]],
    [erlang:display(failure(fun() -> exit(To, reason, Options) end)) ||
        {To, Options} <- [{self(), [fast]}, {self(), [priority | fast]}, {self(), priority}, {self(), [{priority, true}]},
                          {name, []}, {{name, node()}, [priority]}, {1, [priority]}, {1, fast}]],
    [erlang:display(failure(fun() -> erlang:exit_signal(To, reason, Options) end)) ||
        {To, Options} <- [{self(), [fast]}, {self(), [priority | fast]}, {self(), priority}, {self(), [{priority, true}]},
                          {name, []}, {{name, node()}, [priority]}, {1, [priority]}, {1, fast}]].

%% All messages, without the senders. The question handles all signals first.
all() ->
    {messages, Messages} = process_info(self(), messages),
    [receive {'EXIT', _, Why} -> {exit, Why}; Message -> Message end || _ <- Messages].

survived() -> receive never -> ok after 1 -> survived end.

of_process(Fun) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, Fun(alias([priority]))}) end),
    receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
