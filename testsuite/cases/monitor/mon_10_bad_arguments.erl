%% MON-10: a kind or an object that monitor/2 does not know is a bad argument.
-module(mon_10_bad_arguments).
-export([main/0]).

main() ->
    Bad = [
        {foo, self()}, {1, self()}, {process, 1}, {process, make_ref()}, {process, {a, b, c}}, {process, "name"},
        {process, {1, node()}}, {process, {a, 1}}, {port, self()}, {time_offset, self()}, {time_offset, other}
    ],
    [erlang:display(failure(Kind, Object)) || {Kind, Object} <- Bad].

failure(Kind, Object) ->
    try monitor(Kind, Object) of
        _ -> value
    catch
        Class:Reason -> {Class, Reason}
    end.
