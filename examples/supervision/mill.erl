%% The supervisors of the mill. Listener receives the events of the workers.
-module(mill).
-behaviour(supervisor).
-export([start_link/1, start_stones/1, init/1]).

start_link(Listener) ->
    supervisor:start_link(?MODULE, {mill, Listener}).

start_stones(Listener) ->
    supervisor:start_link(?MODULE, {stones, Listener}).

init({mill, Listener}) ->
    Stones = #{id => stones, start => {?MODULE, start_stones, [Listener]}, type => supervisor},
    Children = [worker(sails, Listener), Stones, worker(sacks, Listener)],
    {ok, {#{strategy => rest_for_one, intensity => 10, period => 3600}, Children}};
init({stones, Listener}) ->
    Children = [worker(Name, Listener) || Name <- [upper, lower]],
    {ok, {#{strategy => one_for_all, intensity => 2, period => 3600}, Children}}.

worker(Name, Listener) ->
    #{id => Name, start => {worker, start_link, [Name, Listener]}}.
