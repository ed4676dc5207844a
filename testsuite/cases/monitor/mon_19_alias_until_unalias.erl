%% MON-19: with {alias, explicit_unalias} messages to the reference arrive until unalias/1, whatever becomes of the monitor.
-module(mon_19_alias_until_unalias).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Alias = monitor(process, Pid, [{alias, explicit_unalias}]),
    erlang:display(sent(Alias, one)),
    Pid ! stop,
    receive {'DOWN', Alias, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display(sent(Alias, two)),
    demonitor(Alias),
    erlang:display(sent(Alias, three)),
    erlang:display(unalias(Alias)),
    erlang:display(sent(Alias, four)),
    erlang:display(unalias(Alias)).

sent(Alias, Message) ->
    Alias ! Message,
    receive Message -> arrived after 50 -> lost end.
