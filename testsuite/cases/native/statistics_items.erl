%% Items of statistics/1, and nodes with and without information about them.
-module(statistics_items).
-export([main/0]).

main() ->
    Count = erlang:system_info(schedulers),
    [erlang:display({Item, [is_integer(A), is_integer(B)]}) || Item <- [context_switches, exact_reductions, reductions, runtime, wall_clock], {A, B} <- [erlang:statistics(Item)]],
    {Collections, Words, 0} = erlang:statistics(garbage_collection),
    {{input, In}, {output, Out}} = erlang:statistics(io),
    erlang:display(lists:all(fun is_integer/1, [Collections, Words, In, Out])),
    [erlang:display({Item, is_integer(erlang:statistics(Item))}) || Item <- [run_queue, total_run_queue_lengths, total_run_queue_lengths_all, total_active_tasks, total_active_tasks_all]],
    [erlang:display({Item, length(List) - Count, lists:all(fun is_integer/1, List)})
     || Item <- [run_queue_lengths, run_queue_lengths_all, active_tasks, active_tasks_all], List <- [erlang:statistics(Item)]],
    erlang:display([erlang:statistics(Item) || Item <- [scheduler_wall_time, scheduler_wall_time_all]]),
    States = erlang:statistics(microstate_accounting),
    erlang:display(lists:sort(maps:keys(maps:get(counters, hd(States))))),
    erlang:display([lists:member(T, [maps:get(type, S) || S <- States]) || T <- [scheduler, dirty_cpu_scheduler, dirty_io_scheduler]]),
    erlang:display([try erlang:statistics(Item) catch error:R -> R end || Item <- [x, {x}, 1, run_queue_length]]),
    erlang:display([try nodes(Kind) catch error:R -> R end || Kind <- [known, this, connected, hidden, visible, [], [known], [this, visible], [x], x, [known | x], [this, this], 1]]),
    erlang:display([try nodes(Kind, About) catch error:R -> R end
                    || {Kind, About} <- [{known, #{}}, {this, #{node_type => true}}, {this, #{connection_id => true}}, {this, #{x => true}}, {x, #{}}, {this, []}, {[this, known], #{node_type => false}},
                                         {this, #{node_type => x}}, {visible, #{node_type => true}}, {visible, #{x => true}}]]).
