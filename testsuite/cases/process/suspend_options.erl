%% Options of suspend_process/2.
-module(suspend_options).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    erlang:display(erlang:suspend_process(Pid, [asynchronous])),
    erlang:display(erlang:suspend_process(Pid, [{asynchronous, tag}])),
    erlang:display(next()),
    erlang:display(erlang:suspend_process(Pid, [{asynchronous, [a, list]}, unless_suspending])),
    erlang:display(next()),
    erlang:display(erlang:suspend_process(Pid, [unless_suspending])),
    erlang:display(process_info(Pid, status)),
    [erlang:display(erlang:resume_process(Pid)) || _ <- [1, 2]],
    erlang:display(failure(fun() -> erlang:resume_process(Pid) end)),
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    erlang:display(erlang:suspend_process(Dead, [asynchronous])),
    erlang:display(erlang:suspend_process(Dead, [{asynchronous, tag}])),
    erlang:display(next()),
    [erlang:display(failure(fun() -> erlang:suspend_process(Who, Options) end))
        || {Who, Options} <- [{Dead, []}, {Pid, [foo]}, {Pid, [unless_suspending | foo]}, {Pid, foo}, {Pid, [{foo, bar}]},
                              {self(), [{asynchronous, a}]}, {self(), []}, {x, []}]],
    Pid ! stop.

next() -> receive Message -> Message after 5000 -> nothing end.

failure(Fun) ->
    try Fun() catch Class:Reason:Trace ->
        [{M, F, _, Info} | _] = Trace,
        {Class, Reason, M, F, case lists:keyfind(error_info, 1, Info) of {_, Map} -> maps:get(cause, Map, none); false -> none end}
    end.
