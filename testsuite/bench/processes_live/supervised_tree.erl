%% A tree of supervising processes with linked workers: workers fail and are started again, then the tree is taken down.
-module(supervised_tree).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(14, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    Parent = self(),
    {Root, Monitor} = spawn_monitor(fun() -> supervisor(3, N, Parent) end),
    Workers = started(12 * 12 * 12 * 4, []),
    Failures = [Worker || {Id, Worker} <- Workers, Id rem 3 =:= 0],
    [Worker ! {fail, N} || Worker <- Failures],
    Again = started(length(Failures), []),
    Sum2 = ask(Again ++ [{Id, Worker} || {Id, Worker} <- Workers, Id rem 3 =/= 0], Sum),
    Root ! stop,
    receive {'DOWN', Monitor, process, Root, stopped} -> repeat(N - 1, Sum2 + length(Failures)) end.

started(0, Workers) -> Workers;
started(N, Workers) -> receive {started, Id, Worker} -> started(N - 1, [{Id, Worker} | Workers]) end.

ask(Workers, Sum) ->
    [Worker ! {ask, self()} || {_, Worker} <- Workers],
    lists:foldl(fun(_, Acc) -> receive {answer, X} -> (Acc + X) band 16#ffffffff end end, Sum, Workers).

%% A supervisor has twelve below it, the lowest have four workers each.
supervisor(Level, Id, Parent) ->
    process_flag(trap_exit, true),
    Ids = [Id * 13 + K || K <- lists:seq(1, width(Level))],
    supervise(maps:from_list([{child(Level, Child, Parent), Child} || Child <- Ids]), Level, Parent).

width(0) -> 4;
width(_) -> 12.

child(0, Id, Parent) ->
    spawn_link(fun() ->
        Parent ! {started, Id, self()},
        worker(Id, 0)
    end);
child(Level, Id, Parent) -> spawn_link(fun() -> supervisor(Level - 1, Id, Parent) end).

supervise(Children, Level, Parent) ->
    receive
        {'EXIT', Pid, {failed, _}} ->
            {Id, Others} = maps:take(Pid, Children),
            supervise(Others#{child(Level, Id, Parent) => Id}, Level, Parent);
        stop ->
            [exit(Pid, shutdown) || Level =:= 0, Pid <- maps:keys(Children)],
            [Pid ! stop || Level > 0, Pid <- maps:keys(Children)],
            [receive {'EXIT', Pid, _} -> ok end || Pid <- maps:keys(Children)],
            exit(stopped)
    end.

worker(Id, Count) ->
    receive
        {ask, From} ->
            From ! {answer, Id + Count},
            worker(Id, Count + 1);
        {fail, Why} -> exit({failed, Why})
    end.
