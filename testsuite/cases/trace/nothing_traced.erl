%% Questions about traces where nothing is traced, and requests that end traces.
%% out29: an unknown question about a function is badarg
-module(nothing_traced).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Gone = spawn(fun() -> ok end),
    Monitor = monitor(process, Gone),
    receive {'DOWN', Monitor, process, Gone, _} -> ok end,
    [show(trace_info, [What, Item]) || What <- [self(), Gone, new, new_processes, new_ports], Item <- [flags, tracer, traced, all, foo]],
    [show(trace_info, [{Module, Function, Arity}, Item]) ||
        {Module, Function, Arity} <- id([{?MODULE, id, 1}, {erlang, self, 0}, {?MODULE, id, 7}, {no_module, id, 1}]),
        Item <- [traced, match_spec, meta, meta_match_spec, call_count, call_time, call_memory, all, foo]],
    [show(trace_info, [What, Item]) || What <- [on_load, send, 'receive', foo, {a, b}, "a"], Item <- [traced, match_spec, all]],
    [show(trace, [self(), false, Flags]) || Flags <- [[], [all], [call, send], [timestamp], [foo], foo, [call | send]]],
    [show(trace, [What, false, [send]]) || What <- [new, new_processes, new_ports, Gone, foo, {self()}]],
    show(trace, [self(), maybe_not, [send]]),
    erlang:display([erlang:trace(all, false, [all]) > 1, erlang:trace(processes, false, [send]) > 1, erlang:trace(existing, false, [call]) > 1]),
    [show(trace_pattern, [What, false, Flags]) ||
        What <- [{?MODULE, id, 1}, {?MODULE, id, 7}, {no_module, '_', '_'}, on_load, send, 'receive'], Flags <- [[], [local], [global], [meta], [call_count], [call_time]]],
    [show(trace_pattern, Arguments) ||
        Arguments <- id([[{?MODULE, id, 1}, false], [{?MODULE, id, 1}, false, [foo]], [{?MODULE, id, 1}, false, foo], [foo, false, []], [{?MODULE, id, 1}, foo, []], [{1, 2, 3}, false, []],
                         [{'_', id, 1}, false, []], [{?MODULE, '_', 1}, false, []], [send, true, []], ['receive', true, []]])],
    erlang:display([erlang:trace_pattern({?MODULE, '_', '_'}, false, [local]) > 1, erlang:trace_pattern({'_', '_', '_'}, false, [local]) > 10]),
    [begin
         Ref = erlang:trace_delivered(What),
         erlang:display(receive {trace_delivered, Who, Ref} -> Who =:= What end)
     end || What <- [self(), all, Gone]],
    show(trace_delivered, [foo]).

show(Function, Arguments) ->
    erlang:display({Function, tl(Arguments), try apply(erlang, Function, Arguments) catch Class:Reason:Stack -> {Class, Reason, cause(Stack)} end}).

cause([{_, _, _, Info} | _]) -> maps:get(cause, proplists:get_value(error_info, Info, #{}), none).
