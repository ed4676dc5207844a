%% Children that come and go: simple_one_for_one, start_child, terminate_child, restart_child, delete_child, and what is refused.
-module(supervisor_dynamic).
-behaviour(supervisor).
-export([main/0, init/1, start_child/1]).

main() ->
    process_flag(trap_exit, true),
    logger:set_primary_config(level, none),
    {ok, Simple} = supervisor:start_link({local, ?MODULE}, ?MODULE, simple_one_for_one),
    {ok, A} = supervisor:start_child(?MODULE, [a]),
    {ok, _} = supervisor:start_child(Simple, [b]),
    show(supervisor:start_child(Simple, [ignore])),
    show(supervisor:start_child(Simple, [{error, why}])),
    show(supervisor:count_children(Simple)),
    show(supervisor:terminate_child(Simple, A)),
    show(supervisor:terminate_child(Simple, name)),
    show(is_process_alive(A)),
    show([{Id, is_pid(Pid), Type} || {Id, Pid, Type, _} <- supervisor:which_children(Simple)]),
    show(gen_server:stop(Simple)),
    {ok, Supervisor} = supervisor:start_link(?MODULE, one_for_one),
    show(supervisor:which_children(Supervisor)),
    {ok, C} = supervisor:start_child(Supervisor, child(c, c, permanent)),
    show(supervisor:start_child(Supervisor, child(c, c, permanent)) =:= {error, {already_started, C}}),
    show(supervisor:start_child(Supervisor, child(d, {error, why}, permanent))),
    show(supervisor:start_child(Supervisor, child(e, ignore, temporary))),
    show(supervisor:start_child(Supervisor, #{id => f})),
    show(supervisor:start_child(Supervisor, {g, nothing, permanent, 5, worker, []})),
    show(supervisor:terminate_child(Supervisor, c)),
    show(supervisor:start_child(Supervisor, child(c, c, permanent))),
    show(supervisor:delete_child(Supervisor, nobody)),
    {ok, New} = supervisor:restart_child(Supervisor, c),
    show(supervisor:delete_child(Supervisor, c)),
    show(supervisor:restart_child(Supervisor, c)),
    show(element(1, supervisor:get_childspec(Supervisor, c))),
    show(supervisor:get_childspec(Supervisor, New)),
    {ok, Spec} = supervisor:get_childspec(Supervisor, c),
    show(lists:sort(maps:to_list(maps:with([id, restart, shutdown, type, significant], Spec)))),
    show(supervisor:terminate_child(Supervisor, c)),
    show(supervisor:delete_child(Supervisor, c)),
    %% A transient child is started again only after a crash, a temporary one never.
    {ok, T} = supervisor:start_child(Supervisor, child(t, t, transient)),
    T ! {stop, normal},
    wait_until(fun() -> [{t, undefined, worker, [?MODULE]}] =:= supervisor:which_children(Supervisor) end),
    show(supervisor:count_children(Supervisor)),
    {ok, T2} = supervisor:restart_child(Supervisor, t),
    T2 ! {stop, crash},
    wait_until(fun() -> [{_, Pid, _, _}] = supervisor:which_children(Supervisor), is_pid(Pid) andalso Pid =/= T2 end),
    show(supervisor:count_children(Supervisor)),
    {ok, U} = supervisor:start_child(Supervisor, child(u, u, temporary)),
    U ! {stop, crash},
    wait_until(fun() -> length(supervisor:which_children(Supervisor)) =:= 1 end),
    show(supervisor:check_childspecs([child(a, a, permanent), child(a, a, permanent)])),
    show(supervisor:check_childspecs([child(a, a, sometimes)])),
    %% More restarts than allowed end it.
    crash_until_end(Supervisor),
    receive {'EXIT', Supervisor, Reason} -> show(Reason) end,
    show(supervisor:start_link(?MODULE, ignore)),
    show(supervisor:start_link(?MODULE, {bad, flags})),
    show(supervisor:start_link(?MODULE, failing)),
    logger:set_primary_config(level, notice).

crash_until_end(Supervisor) ->
    try supervisor:which_children(Supervisor) of
        Children -> [exit(Pid, kill) || {_, Pid, _, _} <- Children, is_pid(Pid)], crash_until_end(Supervisor)
    catch
        exit:_ -> ok
    end.

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> receive after 1 -> wait_until(Condition) end
    end.

show(Term) -> io:format("~p~n", [Term]).

child(Id, Argument, Restart) ->
    #{id => Id, start => {?MODULE, start_child, [Argument]}, restart => Restart}.

init(simple_one_for_one) ->
    {ok, {#{strategy => simple_one_for_one}, [#{id => x, start => {?MODULE, start_child, []}}]}};
init(one_for_one) ->
    {ok, {{one_for_one, 2, 5}, []}};
init(failing) ->
    {ok, {{one_for_one, 1, 5}, [child(a, {error, no_start}, permanent)]}};
init({bad, flags}) ->
    {ok, {{some_for_none, 1, 5}, []}};
init(ignore) ->
    ignore.

start_child(ignore) -> ignore;
start_child({error, Reason}) -> {error, Reason};
start_child(_) -> {ok, proc_lib:spawn_link(fun() -> receive {stop, Reason} -> exit(Reason) end end)}.
