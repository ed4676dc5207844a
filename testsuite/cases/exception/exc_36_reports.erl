%% EXC-36: uncaught errors and throws of a process are reported, exits are not.
%% EXC-38: nor is a process that the signal of a link ends.
%% stderr: reports
-module(exc_36_reports).
-export([main/0]).
-file("exc_36.erl", 1).

main() ->
    [erlang:display(ended(Fun)) || Fun <- [fun() -> error(oops) end, fun() -> exit(quiet) end, fun() -> throw(ball) end]],
    erlang:display(ended(fun() -> spawn_link(fun() -> error(a) end), receive never -> ok end end)).

ended(Fun) ->
    {_, Monitor} = spawn_monitor(Fun),
    receive
        {'DOWN', Monitor, process, _, {Reason, [_ | _]}} -> {Reason, trace};
        {'DOWN', Monitor, process, _, Reason} -> Reason
    end.
