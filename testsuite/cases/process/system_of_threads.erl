%% system_info tells about the library for threads, the run queues, and parts that OTP no longer has.
-module(system_of_threads).
-export([main/0]).
main() ->
    Library = erlang:system_info(ethread_info),
    [erlang:display({Name, tuple_size(lists:keyfind(Name, 1, Library))})
     || Name <- ["32-bit native atomics", "64-bit native atomics", "Double word native atomics", "Native spinlocks"]],
    erlang:display([element(2, lists:keyfind(Name, 1, Library)) =/= "no" || Name <- ["32-bit native atomics", "64-bit native atomics"]]),
    erlang:display(lists:all(fun(Row) -> is_list(element(1, Row)) andalso is_list(element(2, Row)) end, Library)),
    [erlang:display({Item, erlang:system_info(Item)})
     || Item <- [io_thread, constant_pool_support, ets_realloc_moves, hipe_architecture]],
    erlang:display([[{Name, is_integer(A), is_integer(B)} || {Name, A, B} <- erlang:system_info(Item)]
                    || Item <- [scheduling_statistics, total_scheduling_statistics]]),
    erlang:display(erlang:system_info(run_queues) >= erlang:system_info(schedulers_active)),
    erlang:display(lists:all(fun is_list/1, erlang:system_info(emu_args))),
    erlang:display(try erlang:system_info(ethread) catch error:Reason -> Reason end).
