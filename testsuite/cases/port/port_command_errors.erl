%% Malformed commands, and commands to terms that are not ports.
-module(port_command_errors).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Port = open_port({spawn, "cat"}, []),
    Other = spawn(fun() -> receive after infinity -> ok end end),
    [erlang:display(try F() catch error:R -> R end) || F <- [
        fun() -> port_command(port_nobody, "a") end,
        fun() -> port_command(Port, "a", [force]) end,
        fun() -> port_command(Port, "a", [foo]) end,
        fun() -> port_command(Port, "a", foo) end,
        fun() -> port_control(Port, 1, "a") end,
        fun() -> port_control(Port, foo, "a") end,
        fun() -> erlang:port_call(Port, 1, a) end,
        fun() -> erlang:port_call(Port, a) end,
        fun() -> port_connect(Port, foo) end,
        fun() -> port_connect(port_nobody, self()) end,
        fun() -> port_close(port_nobody) end,
        fun() -> port_nobody ! {self(), close} end]],
    %% The process that it is connected with gets the signal, whoever sent the message.
    [begin
         Port ! Message,
         receive {'EXIT', Port, Reason} -> erlang:display(Reason) end
     end || Message <- [foo, {self(), foo}, {self(), {foo, "a"}}, {Other, {command, "a"}}, {Other, close}, {self(), {connect, foo}},
                        {self(), {command, "a", "b"}}, {foo, close}]],
    erlang:display(erlang:port_info(Port, connected) =:= {connected, self()}),
    true = port_close(Port),
    receive {'EXIT', Port, normal} -> ok end,
    [erlang:display(try F() catch error:R -> R end) || F <- [
        fun() -> port_command(Port, "a") end,
        fun() -> port_connect(Port, self()) end,
        fun() -> port_close(Port) end,
        fun() -> erlang:port_info(Port) end,
        fun() -> erlang:port_info(Port, id) end,
        fun() -> erlang:port_get_data(Port) end,
        fun() -> erlang:port_set_data(Port, x) end,
        fun() -> Port ! foo end]],
    exit(Other, kill).
