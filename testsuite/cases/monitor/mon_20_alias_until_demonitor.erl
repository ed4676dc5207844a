%% MON-20: with {alias, demonitor} the alias ends with demonitor/1 and with the DOWN.
-module(mon_20_alias_until_demonitor).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    First = monitor(process, Pid, [{alias, demonitor}]),
    erlang:display(sent(First, one)),
    erlang:display(sent(First, two)),
    demonitor(First),
    erlang:display(sent(First, three)),
    Second = monitor(process, Pid, [{alias, demonitor}]),
    Pid ! stop,
    receive {'DOWN', Second, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display([sent(Second, four), unalias(Second)]).

sent(Alias, Message) ->
    Alias ! Message,
    receive Message -> arrived after 50 -> lost end.
