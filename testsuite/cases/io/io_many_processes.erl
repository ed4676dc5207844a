%% Processes write by any group leader: the output of each is whole and in its order.
%% stdin:
-module(io_many_processes).
-export([main/0]).

main() ->
    Self = self(),
    Collector = spawn(fun() -> collect([]) end),
    Pids = [spawn_monitor(fun() -> group_leader(Collector, self()), write(N) end) || N <- lists:seq(1, 10)],
    [receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end || {Pid, Monitor} <- Pids],
    Collector ! {give, Self},
    Lines = receive {collected, Text} -> string:lexemes(Text, "\n") end,
    io:format("~p lines~n", [length(Lines)]),
    [io:format("~p~n", [[Line || Line <- Lines, lists:prefix(Prefix, Line)]]) || Prefix <- ["1:", "7:", "10:"]],
    {Pid, Monitor} = spawn_monitor(fun() -> io:format("from another process ~p~n", [group_leader() =:= whereis(user)]) end),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end,
    io:format(user, "to ~p~n", [user]),
    io:format(standard_error, "this goes elsewhere~n", []),
    io:put_chars(standard_error, "and this \x{e5}\n"),
    io:format("end~n").

write(N) ->
    [io:format("~p:~p~n", [N, M]) || M <- lists:seq(1, 5)].

%% A server of the protocol that keeps what it is asked to write.
collect(Text) ->
    receive
        {io_request, From, As, {put_chars, unicode, Module, Function, Arguments}} ->
            From ! {io_reply, As, ok},
            collect([Text, apply(Module, Function, Arguments)]);
        {io_request, From, As, _} ->
            From ! {io_reply, As, {error, request}},
            collect(Text);
        {give, To} ->
            To ! {collected, lists:flatten(Text)}
    end.
