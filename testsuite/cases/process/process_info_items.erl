%% process_info gives one item, a list of items, or the usual ones; unknown items are refused.
-module(process_info_items).
-export([main/0, id/1]).
main() ->
    put(key, value),
    self() ! message,
    erlang:display(process_info(self(), [message_queue_len, messages, status, priority, trap_exit, registered_name])),
    erlang:display(process_info(self(), registered_name)),
    erlang:display(process_info(self(), dictionary)),
    erlang:display(process_info(self(), current_function)),
    erlang:display([lists:member(Name, [N || {N, _} <- process_info(self())]) || Name <- [status, links, heap_size]]),
    erlang:display(process_info(id(list_to_pid("<0.7777.0>")))),
    erlang:display(process_info(id(list_to_pid("<0.7777.0>")), status)),
    erlang:display([try process_info(id(A), id(B)) catch C:R -> {C, R} end
                    || {A, B} <- [{self(), no_item}, {self(), [status | no_list]}, {a, status}, {self(), [no_item]}, {self(), []}]]),
    erlang:display(try process_info(id(a)) catch C1:R1 -> {C1, R1} end),
    erlang:display(try erlang:get_module_info(id(no_module)) catch C2:R2 -> {C2, R2} end),
    erlang:display(is_binary(re:version())).

id(X) -> X.
