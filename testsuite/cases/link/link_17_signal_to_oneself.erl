%% LINK-17: an exit signal to oneself has its effect before exit/2 returns, and no handler catches it.
-module(link_17_signal_to_oneself).
-export([main/0]).

main() ->
    [erlang:display(reason(Reason)) || Reason <- [foo, kill, {a, b}, normal]].

reason(Reason) ->
    {_, Monitor} = spawn_monitor(fun() ->
        try
            catch exit(self(), Reason),
            erlang:display(wrong)
        catch
            _:_ -> erlang:display(caught)
        after
            erlang:display('after')
        end
    end),
    receive {'DOWN', Monitor, process, _, Seen} -> Seen end.
