%% gen_event: handlers are added, called, swapped, removed, supervised; one that crashes is removed and reported.
%% stderr: reports
%% err27: lines of OTP's own sources
%% err29: lines of OTP's own sources, and how places are written
-module(gen_event_handlers).
-behaviour(gen_event).
-export([main/0, init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).
-file("gen_event_handlers.erl", 1).

main() ->
    {ok, Manager} = gen_event:start({local, ?MODULE}),
    show(gen_event:add_handler(?MODULE, ?MODULE, one)),
    show(gen_event:add_handler(Manager, {?MODULE, second}, two)),
    show(gen_event:add_handler(Manager, ?MODULE, one)),
    show(gen_event:which_handlers(Manager)),
    show(gen_event:sync_notify(Manager, {event, 1})),
    show(gen_event:notify(Manager, {event, 2})),
    show(gen_event:call(Manager, ?MODULE, state)),
    show(gen_event:call(Manager, {?MODULE, second}, state)),
    show(gen_event:call(Manager, nobody, state)),
    Manager ! message,
    show(gen_event:swap_handler(Manager, {?MODULE, swapped}, {{?MODULE, third}, three})),
    show(gen_event:which_handlers(Manager)),
    show(gen_event:delete_handler(Manager, {?MODULE, second}, no_more)),
    show(gen_event:delete_handler(Manager, {?MODULE, second}, no_more)),
    show(gen_event:add_sup_handler(Manager, {?MODULE, watched}, four)),
    show(gen_event:sync_notify(Manager, crash)),
    receive {gen_event_EXIT, Handler, {'EXIT', {Reason, _}}} -> show({Handler, Reason}) end,
    show(gen_event:which_handlers(Manager)),
    show(gen_event:add_handler(Manager, {?MODULE, last}, five)),
    show(gen_event:stop(Manager)),
    show(whereis(?MODULE)).

show(Term) -> io:format("~p~n", [Term]).

init({Arguments, Before}) -> io:format("swapped in after ~p~n", [Before]), {ok, {Arguments, []}};
init(Arguments) -> {ok, {Arguments, []}}.

handle_event(crash, {four, _}) -> error(crashed);
handle_event(crash, {three, _}) -> remove_handler;
handle_event(Event, {Name, Events}) -> {ok, {Name, [Event | Events]}}.

handle_call(state, S) -> {ok, S, S}.

handle_info(Message, {Name, Events}) -> {ok, {Name, [{info, Message} | Events]}}.

terminate({error, {Reason, _}}, S) -> io:format("terminate ~p ~p~n", [Reason, S]);
terminate(Why, {Name, Events}) -> io:format("terminate ~p ~p~n", [Why, {Name, Events}]), {left, Name}.
