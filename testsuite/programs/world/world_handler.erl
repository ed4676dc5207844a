%% A handler of events for world_servers.
-module(world_handler).
-behaviour(gen_event).
-export([init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2, code_change/3]).

init(Argument) -> {ok, Argument}.
handle_event(_, State) -> {ok, State}.
handle_call(crash, _) -> error(crashed);
handle_call(Request, State) -> {ok, {called, Request}, State}.
handle_info(_, State) -> {ok, State}.
terminate(_, _) -> ok.
code_change(_, State, _) -> {ok, State}.
