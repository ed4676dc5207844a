%% RECV-30: a message sent as a priority message to a priority alias goes in front of the others, behind earlier priority messages.
%% releases: 29
-module(recv_30_priority_messages).
-export([main/0, id/1]).

main() ->
    erlang:display(process_info(self(), priority_messages)),
    Fast = alias([priority]),
    Slow = alias(),
    erlang:display(process_info(self(), priority_messages)),
    self() ! one,
    erlang:send(Fast, two, []),
    ok = erlang:send(Fast, three, [priority]),
    self() ! four,
    Fast ! five,
    ok = erlang:send(Fast, six, [priority]),
    %% Neither a pid nor another alias takes them.
    ok = erlang:send(self(), seven, [priority]),
    ok = erlang:send(Slow, eight, [priority]),
    erlang:display([process_info(self(), Item) || Item <- [messages, message_queue_len]]),
    erlang:display(all()),
    %% The same from another process, which sends them in this order.
    Self = self(),
    spawn(fun() ->
        Self ! {other, 1},
        erlang:send(Fast, {fast, 2}, [priority]),
        erlang:send(Fast, {slow, 3}, []),
        true = erlang:send_nosuspend(Fast, {fast, 4}, [priority]),
        ok = erlang:send(Fast, {fast, 5}, [nosuspend, priority, noconnect]),
        Self ! {other, 6},
        Self ! done
    end),
    receive done -> ok end,
    erlang:display(all()),
    %% An alias for one message.
    One = alias([reply, priority]),
    self() ! a,
    [erlang:send(One, Message, [priority]) || Message <- [b, c]],
    erlang:display(all()),
    Other = alias([priority, reply]),
    self() ! a,
    Other ! b,
    erlang:send(Other, c, [priority]),
    erlang:display({all(), process_info(self(), priority_messages)}),
    %% An alias that has ended takes nothing.
    erlang:display({unalias(Fast), process_info(self(), priority_messages)}),
    self() ! a,
    erlang:send(Fast, b, [priority]),
    erlang:display(all()),
    %% Names, timers, and targets that do not exist.
    register(?MODULE, self()),
    self() ! a,
    erlang:send(?MODULE, b, [priority]),
    erlang:send({?MODULE, node()}, c, [priority]),
    unregister(?MODULE),
    erlang:send(make_ref(), d, [priority]),
    erlang:display(all()),
    [erlang:display(failure(fun() -> erlang:send(To, message, Options) end)) ||
        {To, Options} <- [{?MODULE, [priority]}, {self(), [fast]}, {self(), [priority | fast]}, {self(), priority},
                          {self(), [{priority, true}]}, {1, [priority]}, {self(), [priority, priority]}]],
    [erlang:display(failure(fun() -> is_reference(alias(Options)) end)) ||
        Options <- [[fast], [priority | fast], priority, [{priority, true}], [priority, explicit_unalias, priority]]],
    erlang:display(all()),
    erlang:display(process_info(self(), [priority_messages, priority])),
    Pid = spawn_link(fun() -> receive stop -> ok end end),
    erlang:display(process_info(Pid, priority_messages)),
    erlang:display([Item || {Item = priority_messages, _} <- process_info(Pid)]).

%% All messages. The question handles all signals first.
all() ->
    {messages, Messages} = process_info(self(), messages),
    [receive Message -> Message end || _ <- Messages].

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
