%% A state machine for world_servers, with timeouts, postponed events and events of its own.
-module(world_machine).
-behaviour(gen_statem).
-export([init/1, callback_mode/0, off/3, on/3, terminate/3, code_change/4, format_status/2]).

callback_mode() -> [state_functions, state_enter].
init([]) -> {ok, off, 0, [{state_timeout, 10000, never}]}.

off(enter, _, Data) -> {keep_state, Data};
off({call, From}, push, Data) -> {next_state, on, Data + 1, [{reply, From, on}, {timeout, 1, idle}]};
off({call, From}, wait, _) -> {keep_state_and_data, [{reply, From, waited}, {next_event, internal, mine}]};
off({call, _}, crash, _) -> error(crashed);
off(internal, mine, _) -> keep_state_and_data;
off(_, _, _) -> {keep_state_and_data, [postpone]}.

on(enter, off, _) -> {keep_state_and_data, [{{timeout, general}, 1, tick}]};
on({call, From}, _, Data) -> {next_state, off, Data, [{reply, From, off}]};
on(_, _, Data) -> {keep_state, Data, [hibernate]}.

terminate(_, _, _) -> ok.
code_change(_, State, Data, _) -> {ok, State, Data}.
format_status(_, [_, State, Data]) -> {State, Data}.
