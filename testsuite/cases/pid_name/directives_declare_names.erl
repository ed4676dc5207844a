%% PIDN-4: Each directive declares a name of its own; the attribute tells all of them.
-module(directives_declare_names).
-export([main/0]).
-pid_name(a).
-pid_name(b).
-pid_name('an "odd" name').
-pid_name('').
-pid_name('_').
-pid_name('$1').
-pid_name('åß').
main() ->
    A = pid_name_spawn(a, fun() -> receive x -> ok end end),
    B = pid_name_spawn(b, fun() -> receive x -> ok end end),
    io:format("~p~n", [[pid_name(a) =:= A, pid_name(b) =:= B, A =/= B]]),
    io:format("~w~n", [[atom_to_list(V) || {pid_name, [V]} <- ?MODULE:module_info(attributes)]]),
    Odd = ['an "odd" name', '', '_', '$1', 'åß'],
    Pids = [pid_name_spawn(N, fun() -> receive x -> ok end end) || N <- Odd],
    io:format("~p ~p~n", [length(lists:usort([A, B | Pids])), Pids =:= [pid_name(N) || N <- Odd]]),
    io:format("~p~n", [[pid_name('an "odd" name'), pid_name(''), pid_name('_'), pid_name('$1'), pid_name('åß')] =:= Pids]),
    Told = [process_info(P, pid_name) || P <- Pids],
    io:format("~p ~p~n", [hd(Told), Told =:= [{pid_name, {?MODULE, N}} || N <- Odd]]),
    Monitors = [begin M = monitor(process, P), P ! x, M end || P <- [A, B | Pids]],
    [receive {'DOWN', M, process, _, Why} -> normal = Why end || M <- Monitors],
    Again = [pid_name_spawn(N, fun() -> ok end) || N <- Odd],
    io:format("~p ~p~n", [length(lists:usort(Again)), [P || P <- Again, lists:member(P, Pids)]]).
