%% MON-13: flush takes the message out of the queue, info tells whether the monitor was still there; other options are bad.
-module(mon_13_demonitor_options).
-export([main/0]).

main() ->
    {Dead, Fired} = spawn_monitor(fun() -> ok end),
    Second = monitor(process, Dead),
    receive {'DOWN', Second, process, Dead, _} -> ok end,
    Pid = spawn(fun() -> receive stop -> ok end end),
    Active = monitor(process, Pid),
    erlang:display(demonitor(Fired, [flush, info])),
    erlang:display(process_info(self(), messages)),
    erlang:display([demonitor(Active, [flush, info]), demonitor(Active, [info]), demonitor(Active, [flush])]),
    erlang:display([demonitor(Active, []), demonitor(make_ref(), [info])]),
    erlang:display([failure(Options) || Options <- [[foo], foo, [flush | info], [{flush, true}]]]).

failure(Options) ->
    try demonitor(make_ref(), Options) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
