%% LINK-45: exit_signal/2 is exit/2, except that the reason normal never ends the caller, and that it may return first.
-module(link_45_exit_signal).
-export([main/0, id/1]).

main() ->
    [erlang:display({Name, of_process(Fun)}) || {Name, Fun} <- [
        {normal_to_oneself, fun() -> true = erlang:exit_signal(self(), normal), receive never -> ok after 1 -> survived end end},
        {normal_while_trapping, fun() -> process_flag(trap_exit, true), erlang:exit_signal(self(), normal), message() end},
        {reason, fun() -> try erlang:exit_signal(self(), reason), receive never -> ok end catch _:_ -> caught end end},
        {reason_while_trapping, fun() -> process_flag(trap_exit, true), erlang:exit_signal(self(), reason), message() end},
        {kill, fun() -> process_flag(trap_exit, true), erlang:exit_signal(self(), kill), receive never -> ok end end}]],
    [erlang:display({Reason, of_another(Reason)}) || Reason <- [normal, reason, kill]],
    Port = open_port({spawn, "cat"}, []),
    Ref = monitor(port, Port),
    true = erlang:exit_signal(Port, normal),
    erlang:display(receive {'DOWN', Ref, port, Port, Why} -> Why end),
    Dead = spawn(fun() -> ok end),
    is_gone(Dead),
    erlang:display(erlang:exit_signal(Dead, reason)),
    [erlang:display(failure(fun() -> erlang:exit_signal(id(To), reason) end)) || To <- [name, {name, node()}, 1, [], <<>>]].

message() -> receive {'EXIT', Pid, Why} -> {Pid =:= self(), Why} after 0 -> none end.

of_process(Fun) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, Fun()}) end),
    receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

of_another(Reason) ->
    {Pid, Ref} = spawn_monitor(fun() -> receive stop -> exit(stopped) end end),
    true = erlang:exit_signal(Pid, Reason),
    Pid ! stop,
    receive {'DOWN', Ref, process, Pid, Why} -> Why end.

is_gone(Pid) -> is_process_alive(Pid) andalso is_gone(Pid).

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
