%% Clocks called by name give what their units promise, in order; an unknown unit is badarg.
-module(clocks_by_name).
-export([main/0]).

main() ->
    [erlang:display({Module, Function, is_integer(apply(Module, Function, []))}) || {Module, Function} <- [
        {erlang, monotonic_time}, {erlang, system_time}, {erlang, time_offset}, {os, system_time}, {os, perf_counter},
        {erts_internal, time_unit}, {erts_internal, perf_counter_unit}, {erlang, unique_integer}]],
    [erlang:display({Module, Function, [kind(outcome(Module, Function, [Unit])) || Unit <- [second, native, 1000, 0, -1, fortnight, {}]]}) ||
        {Module, Function} <- [{erlang, monotonic_time}, {erlang, system_time}, {erlang, time_offset}, {os, system_time}]],
    [erlang:display({Module, Function, shape(apply(Module, Function, []))}) || {Module, Function} <- [
        {erlang, timestamp}, {os, timestamp}, {erlang, now}, {erlang, date}, {erlang, time}, {erlang, localtime}, {erlang, universaltime}]],
    erlang:display([kind(outcome(erlang, unique_integer, [Options])) || Options <- [[], [positive], [positive, monotonic], [x], x, [positive | x]]]),
    erlang:display(apply(erlang, now, []) < apply(erlang, now, [])),
    erlang:display(apply(erlang, unique_integer, [[monotonic]]) < apply(erlang, unique_integer, [[monotonic]])),
    erlang:display([outcome(erlang, universaltime_to_posixtime, [Date]) || Date <- [{{1970, 1, 1}, {0, 0, 1}}, {{2024, 2, 29}, {12, 0, 0}}, {{2023, 2, 29}, {0, 0, 0}}, {{2024, 1, 1}, {24, 0, 0}}, {a, b}, 1]]),
    erlang:display([outcome(erlang, posixtime_to_universaltime, [Seconds]) || Seconds <- [0, 1709208000, -1, a, 1 bsl 70]]),
    Local = apply(erlang, universaltime_to_localtime, [{{2024, 1, 15}, {12, 0, 0}}]),
    erlang:display(apply(erlang, localtime_to_universaltime, [Local, undefined])),
    erlang:display([outcome(erlang, universaltime_to_localtime, [Date]) || Date <- [{{2024, 13, 1}, {0, 0, 0}}, {{2024, 1, 1}, {0, 0}}, x]]),
    erlang:display([outcome(erlang, localtime_to_universaltime, [Date, Dst]) || {Date, Dst} <- [{{{2024, 13, 1}, {0, 0, 0}}, true}, {x, false}, {{{2024, 1, 1}, {0, 0, 0}}, maybe_so}]]).

kind(Value) when is_integer(Value) -> integer;
kind(Other) -> Other.

shape(Tuple) when is_tuple(Tuple) -> list_to_tuple([shape(Element) || Element <- tuple_to_list(Tuple)]);
shape(Value) -> kind(Value).

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
