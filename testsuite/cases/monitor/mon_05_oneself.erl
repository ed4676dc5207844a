%% MON-5: a process that monitors itself gets a reference and nothing else.
-module(mon_05_oneself).
-export([main/0]).

main() ->
    First = monitor(process, self()),
    Second = monitor(process, self()),
    erlang:display({is_reference(First), First =:= Second, process_info(self(), monitors)}),
    erlang:display([demonitor(First), demonitor(Second, [info])]).
