%% Supervisors and what they look after.
-module(world_supervision).
-export([main/0]).

main() ->
    supervision().

supervision() ->
    process_flag(trap_exit, true),
    {ok, Top} = supervisor:start_link({local, world_top}, world_server, {supervisor, one_for_all}),
    catch gen_server:call(world_one, crash),
    wait(fun() -> is_pid(whereis(world_one)) andalso is_pid(whereis(world_two)) end),
    _ = [supervisor:which_children(Top), supervisor:count_children(Top), supervisor:get_childspec(Top, one)],
    ok = supervisor:terminate_child(Top, two),
    {ok, _} = supervisor:restart_child(Top, two),
    {error, {already_started, _}} = supervisor:start_child(Top, #{id => one, start => {world_server, start_link, [x]}}),
    _ = supervisor:check_childspecs([#{id => bad}]),
    {ok, Simple} = supervisor:start_link(world_server, simple),
    {ok, Worker} = supervisor:start_child(Simple, []),
    ok = supervisor:terminate_child(Simple, Worker),
    {ok, Tree} = supervisor:start_link(world_server, supervisors),
    [finish(Pid) || Pid <- [Top, Simple, Tree]],
    {ok, Bridge} = supervisor_bridge:start_link(world_bridge, []),
    finish(Bridge),
    ok.

finish(Pid) ->
    unlink(Pid),
    Monitor = monitor(process, Pid),
    exit(Pid, shutdown),
    receive {'DOWN', Monitor, process, _, _} -> ok end.

wait(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(1), wait(Condition)
    end.
