%% MON-11: demonitor/1 gives true for any reference, again and again; any other term is a bad argument.
-module(mon_11_demonitor_gives_true).
-export([main/0]).

main() ->
    Pid = spawn(fun() -> receive stop -> ok end end),
    Monitor = monitor(process, Pid),
    erlang:display([demonitor(Monitor), demonitor(Monitor), demonitor(make_ref())]),
    erlang:display([failure(Term) || Term <- [Pid, 1, a, []]]).

failure(Term) ->
    try demonitor(Term) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
