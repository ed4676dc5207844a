%% PIDN-32: The example of EEP 32, completed with what it leaves out.
-module(number_analyser).
-export([add_number/2, analyse/1, start/0, stop/0, main/0]).
-pid_name(server).

start() ->
    pid_name_spawn(server, fun() -> server(dict:new()) end).

stop() ->
    pid_name(server) ! stop.

add_number(Seq, Dest) ->
    request({add_number, Seq, Dest}).

analyse(Seq) ->
    request({analyse, Seq}).

%% A server that has stopped does not answer.
request(Request) ->
    pid_name(server) ! {self(), Request},
    receive {number_analyser, Reply} -> Reply after 200 -> no_server end.

server(Table) ->
    receive
        {From, {analyse, Seq}} ->
            From ! {number_analyser, lookup(Seq, Table)},
            server(Table);
        {From, {add_number, Seq, Dest}} ->
            From ! {number_analyser, ok},
            server(insert(Seq, Dest, Table));
        stop ->
            true
    end.

insert(Seq, Dest, Table) ->
    dict:store(Seq, Dest, Table).

lookup(Seq, Table) ->
    case dict:find(Seq, Table) of
        {ok, Dest} -> {ok, Dest};
        error -> unknown
    end.

main() ->
    say([is_process_alive(pid_name(server))]),
    say([analyse([1])]),
    Server = start(),
    say([start() =:= Server]),
    say([pid_name(server) =:= Server]),
    say([process_info(Server, pid_name)]),
    say([add_number([1, 2, 3], sydney)]),
    say([analyse([1, 2, 3]), analyse([4])]),
    Monitor = monitor(process, Server),
    stop(),
    say([receive {'DOWN', Monitor, process, Server, Why} -> Why end]),
    say([is_process_alive(pid_name(server)), stop()]),
    say([start() =/= Server]),
    say([try pid_name(list_to_atom("nobody")) catch C:R -> {C, R} end]).

say(Values) ->
    io:format("~s~n", [lists:join(" ", [io_lib:format("~p", [Value]) || Value <- Values])]).
