%% PIDN-27: The registry knows nothing of the name, and the process may have a registered one besides.
-module(not_in_the_registry).
-export([main/0]).
-pid_name(pid_name_not_in_the_registry).
main() ->
    P = pid_name_spawn(pid_name_not_in_the_registry, fun() -> receive x -> ok end end),
    true = register(other_name, P),
    io:format("~p ~p ~p ~p~n",
              [whereis(pid_name_not_in_the_registry), lists:member(pid_name_not_in_the_registry, registered()),
               process_info(P, registered_name), process_info(P, pid_name)]),
    true = register(pid_name_not_in_the_registry, self()),
    io:format("~p ~p~n", [whereis(pid_name_not_in_the_registry) =:= self(), pid_name(pid_name_not_in_the_registry) =:= P]),
    unregister(pid_name_not_in_the_registry),
    M = monitor(process, P), P ! x, receive {'DOWN', M, _, _, _} -> ok end,
    io:format("~p~n", [whereis(other_name)]).
