%% A process that a supervisor bridge looks after, for world_servers.
-module(world_bridge).
-behaviour(supervisor_bridge).
-export([init/1, terminate/2]).

init([]) -> {ok, spawn_link(fun() -> receive stop -> ok end end), state}.
terminate(_, state) -> ok.
