%% proc_lib: starting with and without an answer, ancestors, initial calls, and reports of crashes.
%% stderr: reports
%% err29: how places in sources are written
-module(proc_lib_processes).
-export([main/0, ok_then_wait/1, fails/0, dies/1, ignores/1, crashes/1, waits/0]).
-file("proc_lib_processes.erl", 1).

main() ->
    process_flag(trap_exit, true),
    {ok, Pid} = proc_lib:start_link(?MODULE, ok_then_wait, [self()]),
    show(proc_lib:initial_call(Pid)),
    show(proc_lib:translate_initial_call(Pid)),
    {dictionary, Dictionary} = process_info(Pid, dictionary),
    show(lists:sort([case Pair of {'$ancestors', [Parent]} -> {'$ancestors', Parent =:= self()}; _ -> Pair end || Pair <- Dictionary])),
    show(proc_lib:stop(Pid)),
    show(receive {'EXIT', Pid, Reason} -> Reason end),
    show(proc_lib:start(?MODULE, fails, [])),
    show(proc_lib:start_link(?MODULE, dies, [why])),
    show(receive {'EXIT', _, why} -> got_exit after 50 -> none end),
    show(proc_lib:start(?MODULE, ignores, [self()])),
    show(proc_lib:start(?MODULE, waits, [], 10)),
    Old = proc_lib:spawn_link(?MODULE, waits, []),
    show(proc_lib:translate_initial_call(Old)),
    exit(Old, shutdown),
    show(receive {'EXIT', Old, shutdown} -> shutdown end),
    [crash(How) || How <- [error, exit, throw, normal, shutdown, {shutdown, reason}]].

crash(How) ->
    {Pid, Monitor} = proc_lib:spawn_opt(?MODULE, crashes, [How], [monitor]),
    receive
        {'DOWN', Monitor, process, Pid, {Reason, [_ | _]}} -> show({Reason, trace});
        {'DOWN', Monitor, process, Pid, Reason} -> show(Reason)
    end.

crashes(error) -> register(?MODULE, self()), put(a, [dictionary]), self() ! unread, error({badness, <<"b">>});
crashes(throw) -> throw(ball);
crashes(Reason) -> exit(Reason).

ok_then_wait(Parent) -> proc_lib:init_ack(Parent, {ok, self()}), waits().
fails() -> proc_lib:init_ack({error, failed}).
dies(Reason) -> exit(Reason).
ignores(Parent) -> proc_lib:init_ack(Parent, ignore).
waits() ->
    receive
        {system, From, {terminate, Reason}} -> gen:reply(From, ok), exit(Reason)
    end.

show(Term) -> io:format("~p~n", [Term]).
