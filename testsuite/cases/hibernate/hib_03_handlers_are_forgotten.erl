%% HIB-3: handlers and after sections around hibernate/3 are gone when the process wakes.
-module(hib_03_handlers_are_forgotten).
-export([main/0, woken/0]).

main() ->
    {Pid, Monitor} = spawn_monitor(fun() ->
        try
            erlang:hibernate(?MODULE, woken, [])
        catch
            _:_ -> erlang:display(caught)
        after
            erlang:display('after')
        end
    end),
    Pid ! x,
    receive {'DOWN', Monitor, process, Pid, {Reason, [{Module, Name, Arity, _} | Rest]}} ->
        erlang:display({Reason, Module, Name, Arity, Rest})
    end.

woken() ->
    throw(ball).
