%% Every item of system_info/1 that a program may ask for has a value of OTP's shape, and other terms are refused.
%% out27: max_integer, halt_flush_timeout and async_dist are new
-module(system_items).
-export([main/0]).

main() ->
    [erlang:display({Item, try check(Item, erlang:system_info(Item)) catch error:R -> R end}) || Item <- items()],
    [erlang:display({Item, try erlang:system_info(Item) catch error:R -> R end}) || Item <- refused()],
    Max = try erlang:system_info(max_integer) catch error:badarg -> none end,
    erlang:display(Max =:= none orelse (byte_size(binary:encode_unsigned(Max)) =:= 524280 andalso lists:usort(binary_to_list(binary:encode_unsigned(Max))) =:= [255])),
    {Total, Online, Active} = erlang:system_info(schedulers_state),
    erlang:display([Total =:= erlang:system_info(schedulers), Online =:= erlang:system_info(schedulers_online), Active =< Online]),
    erlang:display(lists:sublist(erlang:system_info(heap_sizes), 30)),
    erlang:display(length(erlang:system_info(heap_sizes))),
    [erlang:display({Items, [K || {K, _} <- lists:sort(erlang:system_info(Items))]}) || Items <- [os_monotonic_time_source, os_system_time_source, compile_info]],
    erlang:display([lists:sort([K || {K, _} <- hd(erlang:system_info(check_io))]), erlang:system_info(end_time), erlang:system_info(start_time)]),
    erlang:display([lists:all(fun is_memory/1, erlang:system_info({allocator, A})) || A <- [temp_alloc, eheap_alloc, binary_alloc, ets_alloc, driver_alloc, literal_alloc]]),
    erlang:display([[K || {K, _} <- erlang:system_info({Kind, [temp_alloc, sl_alloc]})] || Kind <- [allocator, allocator_sizes]]),
    erlang:display([binary:part(erlang:system_info(I), 0, 5) || I <- [info, procs, dist]]).

%% An instance has these parts among others.
is_memory({instance, N, Parts}) ->
    is_integer(N) andalso
        lists:all(fun(Name) ->
                          {Name, Carriers} = lists:keyfind(Name, 1, Parts),
                          {blocks, Blocks} = lists:keyfind(blocks, 1, Carriers),
                          {carriers_size, S1, S2, S3} = lists:keyfind(carriers_size, 1, Carriers),
                          {carriers, C1, C2, C3} = lists:keyfind(carriers, 1, Carriers),
                          lists:all(fun is_integer/1, [S1, S2, S3, C1, C2, C3]) andalso
                              lists:all(fun({_, Values}) -> [K || {K, _, _, _} <- Values] =:= [count, size] end, Blocks)
                  end, [mbcs, sbcs]) andalso
        [is_list(V) || V <- tuple_to_list(lists:keyfind(versions, 1, Parts))] =:= [false, true, true] andalso
        length(element(2, lists:keyfind(calls, 1, Parts))) =:= 9.

items() ->
    [alloc_util_allocators, allocated_areas, allocator, async_dist, atom_count, atom_limit, build_type, c_compiler_used, check_io, compat_rel, context_reductions,
     cpu_topology, creation, debug_compiled, delayed_node_table_gc, dirty_cpu_schedulers, dirty_cpu_schedulers_online, dirty_io_schedulers, dist, dist_buf_busy_limit,
     dist_ctrl, driver_version, dynamic_trace, dynamic_trace_probes, emu_flavor, emu_type, end_time, ets_count, ets_limit, fullsweep_after, garbage_collection,
     halt_flush_timeout, heap_sizes, heap_type, info, kernel_poll, loaded, logical_processors, logical_processors_available, logical_processors_online, machine,
     max_heap_size, max_integer, message_queue_data, min_bin_vheap_size, min_heap_size, modified_timing_level, multi_scheduling_blockers, nif_version,
     normal_multi_scheduling_blockers, os_monotonic_time_source, os_system_time_source, os_type, os_version, otp_release, outstanding_system_requests_limit, port_count,
     port_limit, port_parallelism, process_count, process_limit, procs, scheduler_bind_type, scheduler_bindings, scheduler_id, schedulers, schedulers_online,
     schedulers_state, schedulers_total, all_schedulers_state, sequential_tracer, smp_support, snifs, start_time, system_architecture, system_logger, system_version, taints, thread_pool_size,
     threads, time_correction, time_offset, time_warp_mode, tolerant_timeofday, trace_control_word, update_cpu_info, version, wordsize, {wordsize, internal}, {wordsize, external},
     {cpu_topology, defined}, {cpu_topology, detected}, {cpu_topology, used}, {allocator, sys_alloc}, {allocator_sizes, ets_alloc}, endian].

refused() ->
    [min_integer, export_count, elib_malloc, os_info, stop_memory_trace, garbage_collection_info, process_table, memory, xyz, {wordsize, x}, {cpu_topology, x},
     {allocator, x}, {allocator_sizes, x}, {allocator, []}, {allocator, [temp_alloc, x]}, {x}, {x, y, z}, "wordsize", 1, [], {memory, x}, {fullsweep_after, 1}].

%% Values of the machine or the program are shown by their shape, the rest as they are.
check(Item, Value) when Item =:= atom_count; Item =:= ets_count; Item =:= port_count; Item =:= process_count; Item =:= scheduler_id -> is_integer(Value);
check(Item, Value) when Item =:= schedulers; Item =:= schedulers_online; Item =:= schedulers_total; Item =:= logical_processors; Item =:= logical_processors_available;
                        Item =:= logical_processors_online; Item =:= dirty_cpu_schedulers; Item =:= dirty_cpu_schedulers_online -> is_integer(Value) andalso Value > 0;
check(Item, Value) when Item =:= version; Item =:= system_version; Item =:= system_architecture; Item =:= nif_version; Item =:= driver_version -> is_list(Value) andalso is_integer(hd(Value));
check(Item, Value) when Item =:= info; Item =:= loaded; Item =:= procs -> is_binary(Value) andalso Value =/= <<>>;
check(Item, Value) when Item =:= otp_release; Item =:= compat_rel -> is_list(Value) orelse is_integer(Value);
check(os_version, {A, B, C}) -> lists:all(fun is_integer/1, [A, B, C]);
check(c_compiler_used, {A, _}) -> is_atom(A);
check(system_logger, Value) -> is_pid(Value) orelse Value =:= logger;
check(scheduler_bindings, Value) -> lists:usort(tuple_to_list(Value));
check(allocator, {Name, Version, Features, Settings}) -> [is_atom(Name), is_list(Version), lists:member(eheap_alloc, Features), lists:keymember(eheap_alloc, 1, Settings)];
check(alloc_util_allocators, Value) -> lists:sort(Value);
check(allocated_areas, Value) -> [lists:keymember(K, 1, Value) || K <- [atom_space, loaded_code]];
check(snifs, Value) -> lists:all(fun({M, F, A}) -> is_atom(M) andalso is_atom(F) andalso is_integer(A) end, Value) andalso lists:member({erlang, element, 2}, Value);
check(max_integer, Value) -> is_integer(Value);
check(all_schedulers_state, Value) -> [K || {K, _, _, _} <- Value];
check(Item, Value) when Item =:= cpu_topology; element(1, Item) =:= cpu_topology, is_list(Value) -> lists:usort([K || {K, _} <- Value]);
check({allocator_sizes, _}, Value) -> lists:usort([K || {K, _, _} <- Value]);
check({allocator, _}, Value) -> [K || {K, _, _} <- Value];
check(Item, Value) when Item =:= schedulers_state -> tuple_size(Value);
check(Item, Value) when Item =:= heap_sizes; Item =:= check_io; Item =:= os_monotonic_time_source; Item =:= os_system_time_source -> is_list(Value);
check(max_heap_size, Value) -> [maps:get(K, Value) || K <- [size, kill, error_logger]];
check(dist, Value) -> Value;
check(_, Value) -> Value.
