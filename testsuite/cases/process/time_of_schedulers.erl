%% statistics(scheduler_wall_time) counts a turn while it lasts, and begins anew when measuring begins again.
-module(time_of_schedulers).
-export([main/0]).
main() ->
    erlang:display({statistics(scheduler_wall_time), erlang:system_flag(scheduler_wall_time, true)}),
    Pid = spawn_link(fun hog/0),
    [Before | _] = Times = [busy(100) || _ <- lists:seq(1, 3)],
    erlang:display({Before > 0, Times =:= lists:sort(Times), lists:last(Times) > Before}),
    %% The hog began its turn before measuring began again.
    erlang:display([erlang:system_flag(scheduler_wall_time, Flag) || Flag <- [false, true]]),
    Again = busy(100),
    erlang:display({Again > 0, Again < lists:last(Times)}),
    unlink(Pid),
    exit(Pid, kill),
    erlang:display([erlang:system_flag(scheduler_wall_time, Flag) || Flag <- [true, false, false, false]]),
    erlang:display(statistics(scheduler_wall_time)).

%% Milliseconds at work after some time, of all schedulers.
busy(Time) ->
    receive after Time -> ok end,
    Rows = statistics(scheduler_wall_time),
    true = lists:all(fun({_, Active, Total}) -> Active >= 0 andalso Active =< Total end, Rows),
    Unit = erlang:convert_time_unit(1, millisecond, native),
    lists:sum([Active || {_, Active, _} <- Rows]) div Unit.

hog() -> hog(0).

hog(N) -> hog(N + 1).
