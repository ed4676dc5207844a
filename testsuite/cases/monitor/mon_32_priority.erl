%% MON-32: the DOWN message of a monitor with the option priority is a priority message.
%% releases: 29
-module(mon_32_priority).
-export([main/0, id/1]).

main() ->
    erlang:display(is_enabled()),
    [erlang:display({Options, of_process(Options)}) ||
        Options <- [[priority], [], [priority, priority], [{tag, gone}, priority], [priority, {alias, explicit_unalias}],
                    [priority, {alias, demonitor}], [{alias, reply_demonitor}, priority], [{alias, explicit_unalias}]]],
    erlang:display(through_alias(explicit_unalias)),
    erlang:display(through_alias(reply_demonitor)),
    erlang:display(without_alias(explicit_unalias)),
    erlang:display(without_alias(demonitor)),
    %% Its end, and monitors of what does not exist.
    Pid = waiting(),
    Ref = monitor(process, Pid, [priority]),
    erlang:display({is_enabled(), demonitor(Ref), is_enabled()}),
    exit(Pid, kill),
    is_gone(Pid),
    self() ! a,
    monitor(process, Pid, [priority]),
    self() ! b,
    receive b -> ok end,
    monitor(process, not_registered, [priority]),
    erlang:display(all(2)),
    monitor(process, self(), [priority]),
    erlang:display(is_enabled()),
    flushed(waiting(), []),
    flushed(waiting(), [info]),
    %% Ports, the time offset, new processes.
    Port = open_port({spawn, "cat"}, []),
    unlink(Port),
    monitor(port, Port, [priority]),
    self() ! a,
    port_close(Port),
    erlang:display(all(1)),
    Offset = monitor(time_offset, clock_service, [priority]),
    erlang:display({is_enabled(), demonitor(Offset), is_enabled()}),
    [begin
        {New, _} = spawn_opt(fun() -> receive stop -> exit(stopped) end end, [{monitor, Options}]),
        Enabled = is_enabled(),
        self() ! a,
        New ! stop,
        erlang:display({Options, Enabled, all(1)})
     end || Options <- [[priority], [], [priority, {tag, gone}]]],
    Request = spawn_request(fun() -> exit(stopped) end, [{monitor, [priority]}]),
    receive {spawn_reply, Request, ok, Made} -> is_gone(Made) end,
    self() ! a,
    erlang:display(all(1)),
    [erlang:display(failure(fun() -> monitor(process, self(), Options) end)) ||
        Options <- [[fast], [priority | fast], priority, [{priority, true}]]],
    [erlang:display(failure(fun() -> spawn_opt(fun() -> ok end, [{monitor, Options}]) end)) ||
        Options <- [[fast], [priority | fast], priority, [{priority, true}]]].

is_enabled() -> element(2, process_info(self(), priority_messages)).

waiting() -> spawn(fun() -> receive {stop, Why} -> exit(Why) end end).

is_gone(Pid) -> is_process_alive(Pid) andalso is_gone(Pid).

%% The messages in the queue, once one of them is a DOWN.
all(Downs) ->
    {messages, Messages} = process_info(self(), messages),
    case length([Message || Message <- Messages, tuple_size_of(Message) =:= 5]) of
        Downs -> [short(receive Message -> Message end) || _ <- Messages];
        _ -> erlang:yield(), all(Downs)
    end.

tuple_size_of(Term) when is_tuple(Term) -> tuple_size(Term);
tuple_size_of(_) -> none.

short({Tag, _, Kind, _, Why}) -> {Tag, Kind, Why};
short(Message) -> Message.

of_process(Options) ->
    Pid = waiting(),
    Ref = monitor(process, Pid, Options),
    Enabled = is_enabled(),
    self() ! a,
    self() ! b,
    Pid ! {stop, reason},
    Messages = all(1),
    unalias(Ref),
    {Enabled, Messages, is_enabled()}.

%% The alias of such a monitor takes no priority messages.
through_alias(Until) ->
    Pid = waiting(),
    Ref = monitor(process, Pid, [priority, {alias, Until}]),
    self() ! a,
    erlang:send(Ref, b, [priority]),
    {messages, Messages} = process_info(self(), messages),
    demonitor(Ref, [flush]),
    unalias(Ref),
    exit(Pid, kill),
    [receive Message -> Message end || Message <- Messages].

%% The monitor stays when its alias ends.
without_alias(Until) ->
    Pid = waiting(),
    Ref = monitor(process, Pid, [priority, {alias, Until}]),
    Ended = unalias(Ref),
    Enabled = is_enabled(),
    self() ! a,
    Pid ! {stop, reason},
    {Ended, Enabled, all(1), is_enabled()}.

flushed(Pid, Options) ->
    Ref = monitor(process, Pid, [priority]),
    exit(Pid, kill),
    is_gone(Pid),
    self() ! a,
    Result = demonitor(Ref, [flush | Options]),
    erlang:display({Result, is_enabled(), receive Message -> Message end}).

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
