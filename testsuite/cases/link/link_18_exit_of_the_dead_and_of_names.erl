%% LINK-18: exit/2 gives true for a dead process, and badarg for a target other than a pid or port, a registered name included.
-module(link_18_exit_of_the_dead_and_of_names).
-export([main/0]).

main() ->
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Dead, _} -> ok end,
    register(link_18_name, self()),
    erlang:display(exit(Dead, kill)),
    [erlang:display(failure(Term)) || Term <- [link_18_name, {link_18_name, node()}, 1, "x"]],
    unregister(link_18_name).

failure(Term) ->
    try exit(Term, reason) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
