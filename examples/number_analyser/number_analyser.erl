%% The example of EEP 32, completed: one server for a module, under a name that no other module can see.
-module(number_analyser).
-export([add_number/2, analyse/1, start/0, stop/0, main/0]).
-pid_name(server).

%% The interface. The first caller of start makes the server, and the others get it.

start() ->
    pid_name_spawn(server, fun() -> server([]) end).

stop() ->
    pid_name(server) ! stop.

add_number(Digits, Destination) ->
    request({add_number, Digits, Destination}).

analyse(Digits) ->
    request({analyse, Digits}).

%% A request to a stopped server goes to the dead pid: it raises no exception, but gets no reply.
request(Request) ->
    Server = pid_name(server),
    Monitor = monitor(process, Server),
    Server ! {self(), Monitor, Request},
    receive
        {Monitor, Answer} -> demonitor(Monitor, [flush]), Answer;
        {'DOWN', Monitor, process, Server, _} -> no_server
    end.

server(Table) ->
    receive
        {From, Tag, {analyse, Digits}} ->
            From ! {Tag, lookup(Digits, Table)},
            server(Table);
        {From, Tag, {add_number, Digits, Destination}} ->
            From ! {Tag, ok},
            server(insert(Digits, Destination, Table));
        stop ->
            stopped
    end.

insert(Digits, Destination, Table) ->
    [{Digits, Destination} | lists:keydelete(Digits, 1, Table)].

lookup(Digits, Table) ->
    case lists:keyfind(Digits, 1, Table) of
        {Digits, Destination} -> {ok, Destination};
        false -> unknown
    end.

%% The implementation.

main() ->
    io:format("alive before it is started: ~p~n", [is_process_alive(pid_name(server))]),
    io:format("a request before that: ~p~n", [analyse([1])]),
    Server = start(),
    io:format("started twice it is the same: ~p~n", [start() =:= Server]),
    io:format("the name is bound to it: ~p~n", [pid_name(server) =:= Server]),
    io:format("it knows its name: ~p~n", [process_info(Server, pid_name)]),
    io:format("add_number: ~p~n", [add_number([1, 2, 3], sydney)]),
    io:format("analyse: ~p ~p~n", [analyse([1, 2, 3]), analyse([9])]),
    Monitor = monitor(process, Server),
    stop(),
    receive {'DOWN', Monitor, process, Server, Why} -> io:format("stopped: ~p~n", [Why]) end,
    io:format("a request after that: ~p~n", [analyse([1, 2, 3])]),
    io:format("stopping it again: ~p~n", [stop()]),
    io:format("started again it is another: ~p~n", [start() =/= Server]),
    io:format("a name that is not declared: ~p~n", [try pid_name(list_to_atom("nobody")) catch C:R -> {C, R} end]),
    stop().
