%% Ports have names as processes do.
-module(port_names).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "cat"}, [binary]),
    erlang:display(erlang:port_info(Port, registered_name)),
    true = register(port_names_cat, Port),
    erlang:display(whereis(port_names_cat) =:= Port),
    erlang:display(lists:member(port_names_cat, registered())),
    erlang:display(erlang:port_info(port_names_cat, registered_name)),
    erlang:display(hd(erlang:port_info(Port))),
    port_names_cat ! {self(), {command, "a"}},
    receive {Port, {data, A}} -> erlang:display(A) end,
    {port_names_cat, node()} ! {self(), {command, "b"}},
    receive {Port, {data, B}} -> erlang:display(B) end,
    true = port_command(port_names_cat, "c"),
    receive {Port, {data, C}} -> erlang:display(C) end,
    %% Timers know names of processes only.
    Timer = erlang:send_after(0, port_names_cat, {self(), {command, "d"}}),
    erlang:start_timer(1, self(), later),
    receive {timeout, _, later} -> ok end,
    erlang:display(erlang:cancel_timer(Timer)),
    receive {Port, {data, D}} -> erlang:display(D) after 0 -> erlang:display(nothing) end,
    [erlang:display(try F() catch error:R -> R end) || F <- [
        fun() -> register(port_names_cat, self()) end,
        fun() -> register(port_names_other, Port) end,
        fun() -> erlang:send_after(0, Port, x) end,
        fun() -> erlang:port_set_data(port_names_cat, {a, "b", <<"c">>, Port}) end,
        fun() -> erlang:port_get_data(port_names_cat) =:= {a, "b", <<"c">>, Port} end,
        fun() -> erlang:port_get_data(port_names_nobody) end,
        fun() -> erlang:port_info(port_names_nobody) end,
        fun() -> erlang:port_info(port_names_nobody, id) end]],
    true = unregister(port_names_cat),
    erlang:display(whereis(port_names_cat)),
    true = register(port_names_cat, Port),
    true = port_close(port_names_cat),
    erlang:display(whereis(port_names_cat)),
    receive {'EXIT', Port, Reason} -> erlang:display(Reason) end,
    erlang:display(try register(port_names_cat, Port) catch error:R -> R end).
