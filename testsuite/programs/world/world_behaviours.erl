%% Servers, state machines and event managers, with system messages.
-module(world_behaviours).
-export([main/0]).

main() ->
    servers(),
    machines(),
    events().

servers() ->
    {ok, Pid} = world_server:start_link(world_server),
    {a, _} = gen_server:call(Pid, a),
    ok = gen_server:cast(Pid, b),
    soon = gen_server:call(Pid, later, infinity),
    Id = gen_server:send_request(Pid, c),
    {reply, _} = gen_server:wait_response(Id, 1000),
    _ = gen_server:multi_call([node()], world_server, d),
    gen_server:abcast(world_server, e),
    ok = sys:suspend(Pid),
    ok = sys:change_code(Pid, world_server, old, []),
    ok = sys:resume(Pid),
    _ = [sys:get_state(Pid), sys:get_status(Pid), sys:replace_state(Pid, fun(S) -> S end), sys:statistics(Pid, true), sys:trace(Pid, true)],
    _ = gen_server:call(Pid, f),
    _ = [sys:statistics(Pid, get), sys:log(Pid, true), gen_server:call(Pid, g), sys:log(Pid, get), sys:no_debug(Pid)],
    stopped = gen_server:call(Pid, stop),
    {'EXIT', {noproc, _}} = catch gen_server:call(world_server, x),
    {ok, Timed} = gen_server:start(world_server, timed, [{timeout, 1000}, {debug, [statistics]}, {spawn_opt, [{priority, normal}]}]),
    {'EXIT', {timeout, _}} = catch gen_server:call(silent(), a, 5),
    ok = gen_server:stop(Timed),
    yes = global:register_name(world_global, self()),
    true = is_pid(global:whereis_name(world_global)),
    _ = global:unregister_name(world_global),
    ok.

silent() -> spawn(fun() -> receive after 100 -> ok end end).

machines() ->
    {ok, Machine} = gen_statem:start_link(world_machine, [], []),
    [gen_statem:call(Machine, Event) || Event <- [push, push, wait, push]],
    gen_statem:cast(Machine, push),
    _ = [sys:get_state(Machine), sys:get_status(Machine), sys:trace(Machine, true)],
    _ = gen_statem:call(Machine, push),
    ok = gen_statem:stop(Machine),
    {ok, Bad} = gen_statem:start(world_machine, [], []),
    {'EXIT', _} = catch gen_statem:call(Bad, crash),
    ok.

events() ->
    {ok, Manager} = gen_event:start_link(),
    ok = gen_event:add_handler(Manager, world_handler, [self()]),
    ok = gen_event:notify(Manager, a),
    ok = gen_event:sync_notify(Manager, b),
    _ = [gen_event:call(Manager, world_handler, c), gen_event:which_handlers(Manager), sys:get_status(Manager)],
    ok = gen_event:add_sup_handler(Manager, {world_handler, x}, [self()]),
    ok = gen_event:swap_handler(Manager, {world_handler, swap}, {{world_handler, y}, []}),
    {error, _} = gen_event:call(Manager, world_handler, crash),
    _ = gen_event:delete_handler(Manager, {world_handler, y}, []),
    ok = gen_event:stop(Manager).
