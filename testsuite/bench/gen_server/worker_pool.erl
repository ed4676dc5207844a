%% A pool hands jobs to worker servers: callers wait in a queue until a worker is free, replies come later.
-module(worker_pool).
-export([main/0]).
-behaviour(gen_server).
-export([init/1, handle_call/3, handle_cast/2]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

-record(pool, {free = [], waiting = queue:new()}).

run() ->
    {ok, Pool} = gen_server:start_link(?MODULE, pool, []),
    Workers = [element(2, {ok, _} = gen_server:start_link(?MODULE, {worker, Pool}, [])) || _ <- lists:seq(1, 4)],
    Parent = self(),
    Callers = [spawn_link(fun() -> Parent ! {done, self(), caller(32000, Id, Pool, 0)} end) || Id <- lists:seq(1, 12)],
    Sum = lists:sum([receive {done, Caller, Part} -> Part end || Caller <- Callers]),
    [ok = gen_server:stop(Server) || Server <- [Pool | Workers]],
    Sum.

caller(0, _, _, Sum) -> Sum;
caller(N, Id, Pool, Sum) -> caller(N - 1, Id, Pool, Sum + gen_server:call(Pool, {job, {N, Id}}, infinity)).

init(pool) -> {ok, #pool{}};
init({worker, Pool}) ->
    gen_server:cast(Pool, {free, self()}),
    {ok, Pool}.

handle_call({job, Job}, From, #pool{free = [], waiting = Waiting} = Pool) ->
    {noreply, Pool#pool{waiting = queue:in({Job, From}, Waiting)}};
handle_call({job, Job}, From, #pool{free = [Worker | Free]} = Pool) ->
    gen_server:cast(Worker, {work, Job, From}),
    {noreply, Pool#pool{free = Free}}.

handle_cast({free, Worker}, #pool{free = Free, waiting = Waiting} = Pool) ->
    case queue:out(Waiting) of
        {{value, {Job, From}}, Rest} ->
            gen_server:cast(Worker, {work, Job, From}),
            {noreply, Pool#pool{waiting = Rest}};
        {empty, _} -> {noreply, Pool#pool{free = [Worker | Free]}}
    end;
handle_cast({work, Job, From}, Pool) ->
    gen_server:reply(From, work(Job)),
    gen_server:cast(Pool, {free, self()}),
    {noreply, Pool}.

work({N, Id}) -> lists:foldl(fun(X, Acc) -> (Acc * 7 + X) band 16#ffff end, Id, lists:seq(N, N + 30)).
