%% Each process counts its own requests to measure the time of the schedulers; they end with it.
-module(requests_to_measure).
-export([main/0]).
main() ->
    [erlang:display({Flags, other(Flags), is_on()}) || Flags <- [[true], [true, true], [false], [true, true, false], [true, false, false]]],
    erlang:display([flag(true), other([false]), is_on(), other([true]), is_on(), other([true, true, false]), is_on()]),
    erlang:display([{flag(Flag), is_on()} || Flag <- [true, false, false, false]]),
    Self = self(),
    Pid = spawn(fun() -> flag(true), Self ! on, receive never -> ok end end),
    receive on -> ok end,
    erlang:display([is_on(), flag(false), is_on(), flag(true), flag(false), is_on()]),
    Ref = monitor(process, Pid),
    exit(Pid, kill),
    receive {'DOWN', Ref, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display([is_on(), flag(true), flag(false)]).

flag(Flag) -> erlang:system_flag(scheduler_wall_time, Flag).

is_on() -> statistics(scheduler_wall_time) =/= undefined.

%% The results of these changes in a process that ends.
other(Flags) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit([flag(Flag) || Flag <- Flags]) end),
    receive {'DOWN', Ref, process, Pid, Results} -> Results end.
