%% PIDN-17: Of many that spawn a name at once one makes the process, and all get it.
-module(one_for_many_callers).
-export([main/0]).
-pid_name(a).
main() ->
    Me = self(),
    Round =
        fun(_) ->
            Ws = [spawn(fun() -> receive go -> ok end, P = spawned(I, Me), Me ! {got, self(), P} end) || I <- lists:seq(1, 50)],
            [W ! go || W <- Ws],
            Ps = lists:usort([receive {got, W, P} -> P end || W <- Ws]),
            [P] = Ps, receive {ran, P} -> ok end,
            M = monitor(process, P), P ! stop, receive {'DOWN', M, _, _, _} -> ok end,
            receive {ran, _} -> two after 0 -> one end
        end,
    io:format("~p~n", [lists:usort([Round(I) || I <- lists:seq(1, 40)])]).

spawned(I, Me) ->
    F = fun() -> Me ! {ran, self()}, receive stop -> ok end end,
    case I rem 2 of
        0 -> pid_name_spawn(a, F);
        1 -> P = pid_name_spawn_link(a, F), unlink(P), P
    end.
