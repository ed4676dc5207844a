%% MON-15: the messages that a process has sent stand in the queue before its DOWN.
-module(mon_15_after_the_messages).
-export([main/0]).

main() ->
    Parent = self(),
    {Pid, Monitor} = spawn_monitor(fun() ->
        [Parent ! N || N <- lists:seq(1, 100)],
        exit(x)
    end),
    receive {'DOWN', Monitor, process, Pid, x} -> ok end,
    erlang:display(process_info(self(), messages) =:= {messages, lists:seq(1, 100)}).
