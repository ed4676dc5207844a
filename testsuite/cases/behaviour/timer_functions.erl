%% timer: messages, calls and exits at a time, in intervals, cancelled; times of calls, and conversions.
-module(timer_functions).
-export([main/0, tell/2]).

main() ->
    {ok, _} = timer:send_after(1, once),
    receive once -> show(once) end,
    {ok, _} = timer:apply_after(1, ?MODULE, tell, [self(), applied]),
    receive applied -> show(applied) end,
    {ok, Interval} = timer:send_interval(2, again),
    [receive again -> show(again) end || _ <- [1, 2, 3]],
    show(timer:cancel(Interval)),
    {ok, Calls} = timer:apply_interval(2, ?MODULE, tell, [self(), called]),
    [receive called -> show(called) end || _ <- [1, 2]],
    show(timer:cancel(Calls)),
    {ok, Never} = timer:send_after(60000, never),
    show(timer:cancel(Never)),
    show(timer:cancel(Never)),
    show(timer:cancel(nonsense)),
    Pid = spawn(fun() -> receive stop -> ok end end),
    Monitor = monitor(process, Pid),
    {ok, _} = timer:exit_after(1, Pid, time_is_over),
    receive {'DOWN', Monitor, process, Pid, Reason} -> show(Reason) end,
    Victim = spawn(fun() -> receive stop -> ok end end),
    Watch = monitor(process, Victim),
    {ok, _} = timer:kill_after(1, Victim),
    receive {'DOWN', Watch, process, Victim, Killed} -> show(Killed) end,
    show(timer:sleep(1)),
    show(timer:sleep(0)),
    {Micros, Value} = timer:tc(fun() -> timer:sleep(2), done end),
    show({Micros >= 2000, Value}),
    {Micros2, [3, 2, 1]} = timer:tc(lists, reverse, [[1, 2, 3]]),
    show(Micros2 >= 0),
    show({timer:seconds(2), timer:minutes(3), timer:hours(1), timer:hms(1, 2, 3)}),
    show(timer:now_diff({1, 2, 3}, {1, 1, 1})),
    show(timer:send_after(-1, x)),
    show(timer:apply_after(1, not_an_atom_list, "f", [])),
    show(timer:send_interval(nothing, x)).

tell(Pid, Message) -> Pid ! Message.

show(Term) -> io:format("~p~n", [Term]).
