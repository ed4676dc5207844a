%% gen_server:start returns the outcome of init, or an error that names the server that is there already.
%% out27: a server that is not started leaves no exit signal behind
-module(gen_server_starts).
-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2]).

main() ->
    logger:set_primary_config(level, none),
    process_flag(trap_exit, true),
    show(gen_server:start(?MODULE, {result, ignore}, [])),
    show(gen_server:start(?MODULE, {result, {stop, why}}, [])),
    show(gen_server:start_link(?MODULE, {result, {stop, normal}}, [])),
    show(gen_server:start(?MODULE, {result, bad}, [])),
    show(gen_server:start_link(?MODULE, {result, {stop, linked}}, [])),
    show(receive {'EXIT', _, linked} -> linked after 50 -> none end),
    show(element(1, gen_server:start(?MODULE, crash, []))),
    show(gen_server:start(?MODULE, exit, [])),
    {ok, Thrown} = gen_server:start(?MODULE, throw, []),
    show(sys:get_state(Thrown)),
    show(gen_server:start(?MODULE, slow, [{timeout, 10}])),
    {ok, Pid} = gen_server:start({local, ?MODULE}, ?MODULE, ok, []),
    show(gen_server:start({local, ?MODULE}, ?MODULE, ok, []) =:= {error, {already_started, Pid}}),
    {ok, {Other, Monitor}} = gen_server:start_monitor(?MODULE, ok, []),
    show(gen_server:call(Other, {stop, shutdown})),
    show(receive {'DOWN', Monitor, process, Other, Reason} -> Reason end),
    show(gen_server:stop(Pid, normal, infinity)),
    logger:set_primary_config(level, notice).

show(Term) -> io:format("~p~n", [Term]).

init({result, Result}) -> Result;
init(crash) -> error(crash_in_init, [hidden]);
init(exit) -> exit(exit_in_init);
init(throw) -> throw({ok, thrown});
init(slow) -> receive never -> ok end;
init(ok) -> {ok, state}.

handle_call({stop, Reason}, _, S) -> {stop, Reason, stopped, S}.
handle_cast(_, S) -> {noreply, S}.
