%% A process keeps the number of the scheduler that it is bound to, which is none beyond those of the program.
-module(schedulers_of_processes).
-export([main/0, id/1]).

main() ->
    Last = id(erlang:system_info(schedulers)),
    erlang:display([process_flag(scheduler, Number) || Number <- [1, 1, 0, 1, 0, 0]]),
    erlang:display([process_flag(scheduler, Last), process_flag(scheduler, 0) =:= Last]),
    [erlang:display(failure(fun() -> process_flag(scheduler, Value) end)) ||
        Value <- [Last + 1, Last + 1000, 1 bsl 70, -1, 1.0, one, []]],
    erlang:display(process_flag(scheduler, 0)),
    %% A process may begin with a scheduler.
    [erlang:display(of_process([{scheduler, Number}])) || Number <- [0, 1]],
    erlang:display(of_process([{scheduler, Last}]) =:= {value, Last}),
    erlang:display(of_process([])),
    [erlang:display(of_process([{scheduler, Value}])) || Value <- [Last + 1, 1 bsl 70, -1, one]],
    erlang:display(failure(fun() -> process_info(self(), scheduler) end)),
    %% It is the process's own flag.
    Pid = spawn(fun() -> receive stop -> ok end end),
    [erlang:display(failure(fun() -> process_flag(Whose, Flag, 0) end)) ||
        Whose <- [self(), Pid, not_a_pid], Flag <- [scheduler, trap_exit, unknown, 1]].

of_process(Options) ->
    failure(fun() ->
        {Pid, Ref} = spawn_opt(fun() -> exit(process_flag(scheduler, 0)) end, [monitor | Options]),
        receive {'DOWN', Ref, process, Pid, Scheduler} -> Scheduler end
    end).

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {_, Name, _, Info} = hd(Stack),
            {Class, Reason, Name, Info}
    end.

id(Term) -> Term.
