%% HIB-1: hibernate/3 does not return; a message wakes the process in the given function.
-module(hib_01_never_returns).
-export([main/0, woken/1]).

main() ->
    Parent = self(),
    {Pid, Monitor} = spawn_monitor(fun() ->
        erlang:hibernate(?MODULE, woken, [Parent]),
        Parent ! returned
    end),
    Pid ! hello,
    receive First -> erlang:display(First) end,
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), messages)).

woken(Parent) ->
    receive Message -> Parent ! {woken, Message} end.
