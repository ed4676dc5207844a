%% system_flag/2 returns the old value, and system_info/1 shows the new one.
-module(system_flags).
-export([main/0]).

main() ->
    schedulers(),
    blocking(),
    [integers(Flag, Values) || {Flag, Values} <- [{fullsweep_after, [10, 70000, -1, a, 65535]}, {min_heap_size, [100, 1000, -1, a, 233]}, {min_bin_vheap_size, [1000, -1, a, 46422]},
                                                    {trace_control_word, [5, 1 bsl 31, 1 bsl 32, -1, a, 0]}, {outstanding_system_requests_limit, [100, 0, -1, 1 bsl 27, a, 4]}]],
    max_heap(),
    wall_time(),
    erlang:display([try erlang:system_flag(F, V) catch error:R -> R end || {F, V} <- [{undefined, 1}, {display_items, 1}, {heap_type, x}, {1, 2}, {time_offset, x}, {scheduler_wall_time, x},
                                                                                        {multi_scheduling, x}, {multi_scheduling, 1}, {system_logger, x}, {microstate_accounting, x}]]).

%% With one scheduler all of this has the value 1.
schedulers() ->
    Count = erlang:system_info(schedulers),
    First = erlang:system_flag(schedulers_online, 1),
    erlang:display([First =:= Count, erlang:system_info(schedulers_online), element(2, erlang:system_info(schedulers_state))]),
    Pids = [spawn_monitor(fun() -> exit(lists:sum(lists:seq(1, 10000 + N))) end) || N <- lists:seq(1, 20)],
    erlang:display(lists:sum([receive {'DOWN', M, process, P, Sum} -> Sum end || {P, M} <- Pids])),
    receive after 1 -> ok end,
    erlang:display([erlang:system_flag(schedulers_online, Count), erlang:system_info(schedulers_online) =:= Count]),
    erlang:display([try erlang:system_flag(schedulers_online, V) catch error:R -> R end || V <- [0, -1, a, 100000]]),
    erlang:display([try erlang:system_flag(dirty_cpu_schedulers_online, V) catch error:R -> R end || V <- [0, -1, a, 100000]]).

blocking() ->
    Count = erlang:system_info(schedulers),
    Expected = fun(State) -> if Count =:= 1 -> disabled; true -> State end end,
    Check = fun(Flag, State) -> erlang:system_flag(multi_scheduling, Flag) =:= Expected(State) andalso erlang:system_info(multi_scheduling) =:= Expected(State) end,
    erlang:display([Check(F, S) || {F, S} <- [{block, blocked}, {block, blocked}, {unblock, blocked}]]),
    erlang:display(erlang:system_info(multi_scheduling_blockers) =:= [self()] orelse Count =:= 1),
    erlang:display([Check(F, S) || {F, S} <- [{unblock, enabled}, {unblock, enabled}, {block_normal, blocked_normal}, {block, blocked}, {unblock, blocked_normal}, {unblock_normal, enabled}]]),
    {Pid, Monitor} = spawn_monitor(fun() -> erlang:system_flag(multi_scheduling, block) end),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display([erlang:system_info(multi_scheduling) =:= Expected(enabled), erlang:system_info(multi_scheduling_blockers), erlang:system_info(normal_multi_scheduling_blockers)]).

integers(Flag, Values) ->
    erlang:display({Flag, [{V, try erlang:system_flag(Flag, V) catch error:R -> R end, value(erlang:system_info(Flag))} || V <- Values]}).

value({_, Value}) -> Value;
value(Value) -> Value.

max_heap() ->
    [erlang:display({V, try sorted(erlang:system_flag(max_heap_size, V)) catch error:R -> R end, sorted(erlang:system_info(max_heap_size))})
     || V <- [100000, 100, -1, a, #{size => 50000, kill => false}, #{size => 0, kill => true, error_logger => true}, #{kill => true}, #{size => 0, kill => x}, 0]],
    erlang:system_flag(max_heap_size, #{size => 1000000, kill => false}),
    {Pid, Monitor} = spawn_monitor(fun() -> exit(process_info(self(), max_heap_size)) end),
    receive {'DOWN', Monitor, process, Pid, {max_heap_size, Max}} -> erlang:display(sorted(Max)) end,
    erlang:system_flag(max_heap_size, 0).

sorted(Map) -> [maps:get(K, Map) || K <- [size, kill, error_logger]].

wall_time() ->
    erlang:display([erlang:system_flag(scheduler_wall_time, F) || F <- [true, true, false]]),
    lists:sum(lists:seq(1, 100000)),
    Times = erlang:statistics(scheduler_wall_time),
    Count = erlang:system_info(schedulers),
    erlang:display([length(Times) =:= Count + erlang:system_info(dirty_cpu_schedulers), lists:sort([N || {N, _, _} <- Times]) =:= lists:seq(1, length(Times)),
                    lists:all(fun({_, Active, Total}) -> 0 =< Active andalso Active =< Total end, Times), length(erlang:statistics(scheduler_wall_time_all)) - length(Times)]),
    erlang:display([erlang:system_flag(scheduler_wall_time, false), erlang:statistics(scheduler_wall_time), erlang:statistics(scheduler_wall_time_all), erlang:system_flag(scheduler_wall_time, false)]).
