%% A process that becomes ready while all schedulers run long BIFs gets a turn, though all of them then compute for ever.
-module(nobody_waits_for_ever).
-export([main/0]).

main() ->
    erlang:display(lists:usort([round() || _ <- lists:seq(1, 25)])).

round() ->
    Me = self(),
    Big = binary:copy(<<"0123456789">>, 1500000),
    Busy = [spawn(fun() -> erlang:md5(Big), spin(0) end) || _ <- lists:seq(1, erlang:system_info(schedulers_online))],
    Maker = spawn(fun() -> Me ! {made, [spawn(fun() -> Me ! ready, spin(0) end) || _ <- lists:seq(1, 4)]}, spin(0) end),
    Made = receive {made, Pids} -> Pids end,
    [receive ready -> ok end || _ <- Made],
    Monitors = [begin exit(Pid, kill), monitor(process, Pid) end || Pid <- [Maker | Busy ++ Made]],
    [receive {'DOWN', Monitor, process, _, _} -> ok end || Monitor <- Monitors],
    all_had_a_turn.

spin(N) -> spin((N * 1103515245 + 12345) band 16#7fffffff).
