%% gen_statem with a function per state: replies, state enter calls, the three kinds of time-outs, postponing, next events.
-module(statem_functions).
-behaviour(gen_statem).
-export([main/0, init/1, callback_mode/0, terminate/3, locked/3, open/3]).

main() ->
    {ok, Pid} = gen_statem:start_link(?MODULE, [1, 2, 3], []),
    show(gen_statem:call(Pid, code)),
    gen_statem:cast(Pid, {button, 1}),
    gen_statem:cast(Pid, {button, 2}),
    show(gen_statem:call(Pid, code)),
    gen_statem:cast(Pid, {button, 3}),
    show(gen_statem:call(Pid, wait_for_locked)),
    Pid ! hello,
    show(gen_statem:call(Pid, event_timeout)),
    receive event_timeout -> show(event_timeout) end,
    show(gen_statem:call(Pid, generic_timeout)),
    receive {generic, Name, Content} -> show({generic, Name, Content}) end,
    show(gen_statem:call(Pid, internal)),
    show(gen_statem:call(Pid, many)),
    {locked, #{left := Left}} = sys:get_state(Pid),
    show(Left),
    Id = gen_statem:send_request(Pid, code),
    show(gen_statem:receive_response(Id)),
    show(gen_statem:stop(Pid)),
    show(catch gen_statem:call(Pid, code)),
    show(is_process_alive(Pid)).

show(Term) -> io:format("~p~n", [mask(Term)]).

mask(Pid) when is_pid(Pid) -> pid;
mask(Tuple) when is_tuple(Tuple) -> list_to_tuple(mask(tuple_to_list(Tuple)));
mask([Head | Tail]) -> [mask(Head) | mask(Tail)];
mask(Term) -> Term.

callback_mode() -> [state_functions, state_enter].

init(Code) -> {ok, locked, #{code => Code, left => Code}}.

locked(enter, Old, #{code := Code} = Data) ->
    io:format("enter locked from ~p~n", [Old]),
    {keep_state, Data#{left := Code}};
locked(cast, {button, Button}, #{left := [Button]} = Data) ->
    {next_state, open, Data};
locked(cast, {button, Button}, #{left := [Button | Left]} = Data) ->
    {keep_state, Data#{left := Left}};
locked({call, From}, wait_for_locked, _) ->
    {keep_state_and_data, {reply, From, locked_at_last}};
locked({call, {Pid, _} = From}, event_timeout, Data) ->
    {keep_state, Data#{caller => Pid}, [{reply, From, ok}, {timeout, 5, over}]};
locked(timeout, over, #{caller := Pid}) ->
    Pid ! event_timeout,
    keep_state_and_data;
locked({call, {Pid, _} = From}, generic_timeout, Data) ->
    {keep_state, Data#{caller => Pid},
        [{reply, From, ok}, {{timeout, other}, 100000, never}, {{timeout, name}, 5, content}, {{timeout, other}, cancel}]};
locked({timeout, Name}, Content, #{caller := Pid}) ->
    Pid ! {generic, Name, Content},
    keep_state_and_data;
locked({call, From}, internal, _) ->
    {keep_state_and_data, [{next_event, internal, {one, From}}, {next_event, internal, two}]};
locked(internal, {one, From}, Data) ->
    {keep_state, Data#{from => From}};
locked(internal, two, #{from := From}) ->
    {keep_state_and_data, [{reply, From, internal_done}]};
locked({call, From}, many, _) ->
    gen_statem:reply([{reply, From, many_done}]),
    {repeat_state_and_data, hibernate};
locked(Type, Content, Data) ->
    common(Type, Content, Data).

open(enter, Old, _) ->
    io:format("enter open from ~p~n", [Old]),
    {keep_state_and_data, [{state_timeout, 10, lock}]};
open(state_timeout, lock, Data) ->
    {next_state, locked, Data};
open({call, _}, wait_for_locked, _) ->
    {keep_state_and_data, postpone};
open(Type, Content, Data) ->
    common(Type, Content, Data).

common({call, From}, code, #{code := Code, left := Left}) ->
    {keep_state_and_data, [{reply, From, {Code, Left}}]};
common(info, Message, _) ->
    io:format("info ~p~n", [Message]),
    keep_state_and_data.

terminate(Reason, State, #{code := Code}) -> io:format("terminate ~p~n", [{Reason, State, Code}]).
