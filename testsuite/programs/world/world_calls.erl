%% Timers, groups, and calls by name to this node.
-module(world_calls).
-export([main/0]).
-export([tick/1]).

main() ->
    timers(),
    groups(),
    remote().

tick(Pid) -> Pid ! ticked.

timers() ->
    {ok, _} = timer:apply_after(1, ?MODULE, tick, [self()]),
    receive ticked -> ok end,
    {ok, Interval} = timer:send_interval(1, ticked),
    receive ticked -> ok end,
    {ok, cancel} = timer:cancel(Interval),
    {ok, _} = timer:send_after(1, soon),
    receive soon -> ok end,
    {ok, Exits} = timer:exit_after(10000, self(), never),
    timer:cancel(Exits),
    {ok, Every} = timer:apply_interval(1, ?MODULE, tick, [self()]),
    receive ticked -> ok end,
    timer:cancel(Every),
    timer:sleep(2),
    {_, _} = timer:tc(?MODULE, tick, [self()]).

groups() ->
    {ok, Scope} = pg:start_link(world_scope),
    ok = pg:join(world_scope, group, self()),
    [_] = pg:get_members(world_scope, group),
    {_, _} = pg:monitor_scope(world_scope),
    ok = pg:leave(world_scope, group, self()),
    _ = pg:which_groups(world_scope),
    finish(Scope),
    _ = [net_kernel:get_net_ticktime(), nodes(), net_adm:host_file()],
    ok.

remote() ->
    3 = rpc:call(node(), erlang, '+', [1, 2]),
    {badrpc, {'EXIT', _}} = rpc:call(node(), erlang, error, [x]),
    Key = rpc:async_call(node(), lists, reverse, [[1, 2]]),
    [2, 1] = rpc:yield(Key),
    {[x], []} = rpc:multicall([node()], world_server, format_status, [x]),
    [a, b] = rpc:pmap({world_server, format_status}, [], [a, b]),
    3 = erpc:call(node(), fun() -> 3 end),
    4 = erpc:call(node(), erlang, abs, [-4], 1000),
    Id = erpc:send_request(node(), erlang, abs, [-5]),
    5 = erpc:receive_response(Id),
    [{ok, 1}] = erpc:multicall([node()], fun() -> 1 end),
    ok.

finish(Pid) ->
    unlink(Pid),
    Monitor = monitor(process, Pid),
    exit(Pid, shutdown),
    receive {'DOWN', Monitor, process, _, _} -> ok end.
