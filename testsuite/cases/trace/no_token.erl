%% seq_trace where no process has a token.
-module(no_token).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    show(get_token, []),
    [show(get_token, [Part]) || Part <- id([label, serial, send, 'receive', print, timestamp, monotonic_timestamp, strict_monotonic_timestamp, foo, "label"])],
    [show(set_token, Arguments) || Arguments <- id([[[]], [foo], [foo, 1], [send, a], [serial, a], [serial, {1}], [print, 1]])],
    [show(print, Arguments) || Arguments <- id([[a], [1, a]])],
    show(reset_trace, []),
    show(get_system_tracer, []),
    [show(set_system_tracer, [Tracer]) || Tracer <- id([false, foo, true])],
    erlang:display(erlang:system_info(sequential_tracer)),
    erlang:display([erlang:seq_trace(sequential_trace_token, []), erlang:seq_trace_print(a), erlang:seq_trace_print(1, a)]).

show(Function, Arguments) ->
    erlang:display({Function, Arguments, try apply(seq_trace, Function, Arguments) catch Class:Reason -> {Class, Reason} end}).
