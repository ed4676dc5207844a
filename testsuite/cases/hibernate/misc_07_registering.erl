%% MISC-7: register/2 refuses the dead, used names, second names and undefined; a name is free when its process is gone.
-module(misc_07_registering).
-export([main/0]).

main() ->
    {Dead, First} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', First, process, Dead, _} -> ok end,
    {Pid, Monitor} = spawn_monitor(fun() -> receive x -> ok end end),
    erlang:display(register(misc_07_name, Pid)),
    Bad = [{other, Dead}, {misc_07_name, self()}, {other, Pid}, {undefined, self()}, {1, self()}, {other, 1}, {other, b}],
    [erlang:display(failure(fun() -> register(Name, What) end)) || {Name, What} <- Bad],
    erlang:display(failure(fun() -> Dead ! message end)),
    Pid ! x,
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display({failure(fun() -> misc_07_name ! message end), whereis(misc_07_name)}),
    erlang:display([failure(fun() -> unregister(Name) end) || Name <- [misc_07_name, 1]]).

failure(Fun) ->
    try
        Fun()
    catch
        Class:Reason -> {Class, Reason}
    end.
