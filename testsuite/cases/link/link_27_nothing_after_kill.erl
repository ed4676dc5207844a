%% LINK-27: a process does not see the signals of a sender after its exit(Pid, kill).
-module(link_27_nothing_after_kill).
-export([main/0]).

main() ->
    Parent = self(),
    Monitors = [turn(Parent) || _ <- lists:seq(1, 200)],
    erlang:display(lists:usort([receive {'DOWN', Monitor, process, _, Reason} -> Reason end || Monitor <- Monitors])),
    erlang:display(process_info(self(), messages)).

turn(Parent) ->
    {Pid, Monitor} = spawn_monitor(fun() -> receive late -> Parent ! seen end end),
    exit(Pid, kill),
    Pid ! late,
    Monitor.
