%% LINK-16: exit(self(), normal) ends a process that does not trap exits, and is a message to one that does.
-module(link_16_normal_to_oneself).
-export([main/0]).

main() ->
    {_, Monitor} = spawn_monitor(fun() ->
        exit(self(), normal),
        erlang:display(wrong)
    end),
    receive {'DOWN', Monitor, process, _, Reason} -> erlang:display(Reason) end,
    process_flag(trap_exit, true),
    erlang:display(exit(self(), normal)),
    receive
        {'EXIT', From, Seen} -> erlang:display({From =:= self(), Seen})
    after 0 ->
        erlang:display(none)
    end.
