%% RECV-23: sending gives the message, to the dead as well; an unused name is a bad argument, and so are other terms.
-module(recv_23_sending).
-export([main/0]).

main() ->
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Dead, _} -> ok end,
    register(recv_23_name, self()),
    Good = [self(), recv_23_name, {recv_23_name, node()}, Dead, make_ref(), {recv_23_nobody, node()}],
    [erlang:display(sent(To)) || To <- Good ++ [recv_23_nobody, 17, "s", {a, b, c}]],
    erlang:display(process_info(self(), messages)),
    unregister(recv_23_name).

sent(To) ->
    try
        To ! message
    catch
        Class:Reason -> {Class, Reason}
    end.
