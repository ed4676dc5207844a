%% Many ports at once, each with its own.
-module(port_many).
-export([main/0]).

main() ->
    Ports = [{N, open_port({spawn, "cat"}, [{packet, 2}, binary])} || N <- lists:seq(1, 40)],
    [true = port_command(Port, integer_to_binary(N)) || {N, Port} <- Ports, _ <- [1, 2, 3]],
    erlang:display([N || {N, Port} <- Ports, not answered(Port, integer_to_binary(N), 3)]),
    erlang:display(length(lists:usort([Port || {_, Port} <- Ports]))),
    [true = port_close(Port) || {_, Port} <- Ports],
    erlang:display([N || {N, Port} <- Ports, erlang:port_info(Port) =/= undefined]),
    %% Many short programs, one after the other.
    erlang:display(lists:sum([begin
        Port = open_port({spawn, "exit " ++ integer_to_list(N rem 5)}, [exit_status]),
        receive {Port, {exit_status, Status}} -> Status end
    end || N <- lists:seq(1, 50)])).

answered(_, _, 0) -> true;
answered(Port, Data, Count) ->
    receive {Port, {data, Data}} -> answered(Port, Data, Count - 1) after 5000 -> false end.
