%% RECV-30: a receive that has passed over messages looks at a new priority message, and so does one that starts at a marker.
%% releases: 29
-module(recv_30_scans_and_markers).
-export([main/0, id/1]).

main() ->
    [erlang:display({Name, in_process(Fun)}) || {Name, Fun} <- [
        {waiting, fun waiting/0}, {passed, fun passed/0}, {both, fun both/0}, {marker, fun marker/0},
        {behind_the_marker, fun behind_the_marker/0}, {before_the_marker, fun before_the_marker/0},
        {off_heap, fun off_heap/0}, {without_clauses, fun without_clauses/0}, {matching, fun matching/0},
        {hibernating, fun hibernating/0}, {collected, fun collected/0}, {many, fun many/0}]].

in_process(Fun) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, Fun()}) end),
    receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

%% All messages. The question handles all signals first.
all() ->
    {messages, Messages} = process_info(self(), messages),
    [receive Message -> Message end || _ <- Messages].

%% Calls Fun when the caller waits.
when_waiting(Fun) ->
    Self = self(),
    spawn_link(fun() -> wait(Self), Fun() end).

wait(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), wait(Pid)
    end.

waiting() ->
    Alias = alias([priority]),
    [self() ! {n, N} || N <- [1, 2, 3]],
    when_waiting(fun() -> erlang:send(Alias, {x, 1}, [priority]) end),
    {receive {x, X} -> {x, X} end, all()}.

passed() ->
    Alias = alias([priority]),
    Self = self(),
    [self() ! {n, N} || N <- [1, 2, 3]],
    when_waiting(fun() ->
        [erlang:send(Alias, {x, N}, [priority]) || N <- [1, 2]],
        Self ! {y, 1},
        Self ! {y, 2}
    end),
    {receive {y, Y} -> {y, Y} end, receive {x, X} when X > 1 -> {x, X} end, receive {y, 2} -> ok end, all()}.

both() ->
    Alias = alias([priority]),
    Self = self(),
    self() ! {n, 1},
    when_waiting(fun() ->
        Self ! {n, 2},
        Self ! {x, 1},
        erlang:send(Alias, {x, 2}, [priority]),
        Self ! sent
    end),
    receive sent -> ok end,
    {receive {x, X} -> {x, X} end, all()}.

marker() ->
    [self() ! {n, N} || N <- [1, 2, 3]],
    Pid = spawn(fun() -> receive stop -> exit(stopped) end end),
    Ref = monitor(process, Pid, [priority]),
    Pid ! stop,
    Reason = receive {'DOWN', Ref, process, Pid, Why} -> Why end,
    {Reason, all()}.

behind_the_marker() ->
    Alias = alias([priority]),
    [self() ! {n, N} || N <- [1, 2, 3]],
    erlang:send(Alias, early, [priority]),
    Ref = make_ref(),
    erlang:send(Alias, {Ref, fast}, [priority]),
    self() ! {Ref, slow},
    First = receive {Ref, Which} -> Which end,
    Second = receive {Ref, Other} -> Other end,
    {First, Second, all()}.

before_the_marker() ->
    Alias = alias([priority]),
    [self() ! {n, N} || N <- [1, 2, 3]],
    Ref = make_ref(),
    erlang:send(Alias, other, [priority]),
    self() ! {Ref, slow},
    {receive {Ref, Which} -> Which end, all()}.

off_heap() ->
    process_flag(message_queue_data, off_heap),
    Alias = alias([priority]),
    self() ! {a, [1]},
    erlang:send(Alias, {b, "text"}, [priority]),
    self() ! {c, 1.5},
    erlang:send(Alias, {d, binary:copy(<<"d">>, 100)}, [priority]),
    erlang:garbage_collect(),
    {messages, Messages} = process_info(self(), messages),
    Third = receive {c, Float} -> Float end,
    erlang:garbage_collect(),
    process_flag(message_queue_data, on_heap),
    erlang:send(Alias, e, [priority]),
    {[element(1, Message) || Message <- Messages], Third, [if is_tuple(M) -> element(1, M); true -> M end || M <- all()]}.

without_clauses() ->
    Alias = alias([priority]),
    self() ! a,
    erlang:send(Alias, p, [priority]),
    receive after 10 -> ok end,
    None = receive q -> q after 0 -> none end,
    {None, all()}.

%% A match that needs memory is not disturbed.
matching() ->
    Alias = alias([priority]),
    Self = self(),
    Pid = spawn_link(fun() -> matched(2000, []) end),
    [begin
        Self ! {bytes, N, <<N:32, "rest">>},
        erlang:send(Alias, {fast, N}, [priority])
     end || N <- lists:seq(1, 1000)],
    Taken = matched(1000, []),
    exit(Pid, normal),
    unlink(Pid),
    exit(Pid, kill),
    Fast = length([N || {fast, N} <- all()]),
    {length(lists:usort(Taken)), Fast}.

matched(0, Taken) ->
    Taken;
matched(Left, Taken) ->
    receive
        {bytes, N, <<M:32, Rest/binary>>} when M =:= N, Rest =/= <<>> -> matched(Left - 1, [{M, Rest} | Taken])
    end.

hibernating() ->
    Alias = alias([priority]),
    Self = self(),
    when_waiting(fun() -> erlang:send(Alias, fast, [priority]), Self ! slow end),
    erlang:hibernate(),
    First = receive Message -> Message end,
    {First, receive slow -> slow end}.

collected() ->
    Alias = alias([priority]),
    [self() ! {n, N, lists:seq(1, N)} || N <- lists:seq(1, 50)],
    [erlang:send(Alias, {p, N, lists:seq(1, N)}, [priority]) || N <- lists:seq(1, 50)],
    erlang:garbage_collect(),
    Received = all(),
    {[Kind || {Kind, _, _} <- Received] =:= lists:duplicate(50, p) ++ lists:duplicate(50, n),
     lists:all(fun({_, N, List}) -> List =:= lists:seq(1, N) end, Received)}.

%% Priority and other messages of several senders, received by kind and by number.
many() ->
    Alias = alias([priority]),
    Self = self(),
    [spawn_link(fun() ->
        [case N rem 3 of
            0 -> erlang:send(Alias, {S, fast, N}, [priority]);
            _ -> Self ! {S, slow, N}
         end || N <- lists:seq(1, 300)]
    end) || S <- [1, 2, 3]],
    Fast = [[receive {S, fast, N} -> N end || _ <- lists:seq(1, 100)] || S <- [3, 1, 2]],
    Slow = [[receive {S, slow, N} -> N end || _ <- lists:seq(1, 200)] || S <- [2, 3, 1]],
    {lists:usort(Fast) =:= [lists:seq(3, 300, 3)], [length(L) || L <- lists:usort(Slow)], all()}.

id(Term) -> Term.
