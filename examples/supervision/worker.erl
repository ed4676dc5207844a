%% A worker that reports its start and the reason of its end to a listener, and that can be made to fail.
-module(worker).
-behaviour(gen_server).
-export([start_link/2, break/1]).
-export([init/1, handle_call/3, handle_cast/2, terminate/2]).

start_link(Name, Listener) ->
    gen_server:start_link({local, Name}, ?MODULE, {Name, Listener}, []).

break(Name) ->
    gen_server:cast(Name, break).

init({Name, Listener} = State) ->
    %% Without trap_exit, a supervisor's shutdown does not call terminate/2.
    process_flag(trap_exit, true),
    Listener ! {worker, Name, "starts"},
    {ok, State}.

handle_call(_, _From, State) ->
    {reply, ok, State}.

handle_cast(break, State) ->
    {stop, broken, State}.

terminate(Reason, {Name, Listener}) ->
    Listener ! {worker, Name, ["stops: ", atom_to_list(Reason)]}.
