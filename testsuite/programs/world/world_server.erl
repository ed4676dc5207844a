%% A server and supervisors of it, for other programs here; the argument tells which.
-module(world_server).
-export([start_link/1, worker/0]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2, terminate/2, code_change/3, format_status/1]).

start_link(Name) -> gen_server:start_link({local, Name}, ?MODULE, {server, Name}, []).

init({supervisor, Strategy}) ->
    Child = #{id => one, start => {?MODULE, start_link, [world_one]}, restart => permanent},
    Old = {two, {?MODULE, start_link, [world_two]}, transient, 100, worker, [?MODULE]},
    {ok, {#{strategy => Strategy, intensity => 5, period => 10}, [Child, Old]}};
init(simple) ->
    {ok, {{simple_one_for_one, 3, 10}, [{worker, {?MODULE, worker, []}, temporary, brutal_kill, worker, [?MODULE]}]}};
init(supervisors) ->
    {ok, {#{}, [#{id => inner, start => {supervisor, start_link, [?MODULE, simple]}, type => supervisor}]}};
init({server, Name}) -> {ok, {Name, 0}, {continue, begun}};
init(Other) -> {ok, Other}.

handle_call(crash, _, _) -> error(crashed);
handle_call(stop, _, State) -> {stop, normal, stopped, State};
handle_call(later, From, State) -> gen_server:reply(From, soon), {noreply, State, 10};
handle_call(Request, _, State) -> {reply, {Request, State}, State}.

handle_cast(_, State) -> {noreply, State, hibernate}.
handle_info(_, State) -> {noreply, State}.
handle_continue(begun, State) -> {noreply, State}.
terminate(_, _) -> ok.
code_change(_, State, _) -> {ok, State}.
format_status(Status) -> Status.

worker() -> {ok, proc_lib:spawn_link(fun() -> receive stop -> ok end end)}.
