%% LINK-31: trap_exit counts when a signal arrives; switching it off leaves exit messages in the queue; it is a boolean.
-module(link_31_flag_at_the_time_of_the_signal).
-export([main/0]).

main() ->
    First = process_flag(trap_exit, true),
    {Child, Monitor} = spawn_opt(fun() -> exit(x) end, [link, monitor]),
    receive {'DOWN', Monitor, process, Child, x} -> ok end,
    Second = process_flag(trap_exit, false),
    receive
        {'EXIT', Child, x} -> erlang:display({First, Second, still_there})
    after 0 ->
        erlang:display(gone)
    end,
    [erlang:display(failure(Value)) || Value <- [perhaps, 1, [], "true"]],
    erlang:display(process_flag(trap_exit, false)).

failure(Value) ->
    try process_flag(trap_exit, Value) of
        Old -> {value, Old}
    catch
        Class:Reason -> {Class, Reason}
    end.
