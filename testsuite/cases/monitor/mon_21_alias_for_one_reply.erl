%% MON-21: with {alias, reply_demonitor} the first message through the alias ends both the alias and the monitor.
-module(mon_21_alias_for_one_reply).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Alias = monitor(process, Pid, [{alias, reply_demonitor}]),
    Alias ! one,
    Alias ! two,
    receive one -> erlang:display(one) end,
    erlang:display(process_info(self(), monitors)),
    Other = monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Other, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display(process_info(self(), messages)).
