%% process_flag/2 gives the former value of each flag, and a refused value leaves the flag as it was.
%% out27: the flag async_dist exists
-module(process_flags_returned).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    {_, M} = spawn_monitor(fun flags/0),
    receive {'DOWN', M, _, _, R} -> erlang:display(R) end.

flags() ->
    [erlang:display({F, [try process_flag(F, V) of Old -> {V, Old} catch C:R -> {V, C, R} end || V <- Vs]}) || {F, Vs} <- id([
        {trap_exit, [true, true, 1, a, [], false, false]},
        {priority, [high, low, max, normal, 0, medium, normal]},
        {min_heap_size, [1000, -1, a, 1.0, 233]},
        {min_bin_vheap_size, [100000, -1, a, 46422]},
        {fullsweep_after, [0, 5, -1, a, 65535]},
        {message_queue_data, [off_heap, foo, on_heap, on_heap, 1]},
        {error_handler, [my_handler, 1, "error_handler", error_handler]},
        {save_calls, [0, 10, 10001, -1, a, 0]},
        {sensitive, [true, 1, false, false]},
        {async_dist, [true, 1, false]},
        {foo, [true]}, {1, [true]}, {"trap_exit", [true]}, {monitor_nodes, [a]}])],
    erlang:display([try process_flag(self(), F, V) catch C:R -> {C, R} end || {F, V} <- id([{save_calls, 5}, {save_calls, 0}, {trap_exit, true}, {foo, 1}])]),
    exit(done).
