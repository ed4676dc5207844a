%% PIDN-16: The name is free before exit and down signals go out, however the process ends.
-module(released_at_the_end).
-export([main/0]).
-pid_name(a).
main() ->
    process_flag(trap_exit, true),
    R = [begin
             P = pid_name_spawn(a, fun() -> receive X -> exit(X) end end), M = monitor(process, P),
             case I rem 3 of 0 -> P ! normal; 1 -> P ! crash; 2 -> exit(P, kill) end,
             receive {'DOWN', M, _, _, _} -> {pid_name(a), pid_name(a) =/= P} end
         end || I <- lists:seq(1, 300)],
    io:format("~p~n", [lists:usort(R)]),
    S = [begin
             P = pid_name_spawn_link(a, fun() -> receive X -> exit(X) end end),
             case I rem 3 of 0 -> P ! normal; 1 -> P ! crash; 2 -> exit(P, kill) end,
             receive {'EXIT', P, Why} -> {Why, pid_name(a)} end
         end || I <- lists:seq(1, 300)],
    io:format("~p~n", [lists:usort(S)]).
