%% EXC-37: the trace in a report begins with the function that failed.
%% EXC-43: a report is a line with the date, a line with the process, the exit reason from the first column, and an empty line.
%% stderr: reports
-module(exc_37_report_of_a_failing_call).
-export([main/0, id/1]).
-file("exc_37.erl", 1).

main() ->
    [erlang:display(ended(Fun)) || Fun <- [fun() -> first(id(x)) end, fun() -> first(id(0)) end]].

first(x) -> {done, second(id(key))};
first(Divisor) -> {done, 1 / Divisor}.

second(Key) ->
    {found, map_get(Key, id(#{}))}.

ended(Fun) ->
    {_, Monitor} = spawn_monitor(Fun),
    receive {'DOWN', Monitor, process, _, {Reason, [_ | _]}} -> Reason end.

id(Term) -> Term.
