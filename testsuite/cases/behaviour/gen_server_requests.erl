%% A gen_server answers calls at once, later and by another process; casts, other messages and time-outs change its state.
-module(gen_server_requests).
-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2, terminate/2, code_change/3]).

main() ->
    {ok, Server} = gen_server:start_link({local, ?MODULE}, ?MODULE, [first], []),
    io:format("~p~n", [whereis(?MODULE) =:= Server]),
    show(gen_server:call(Server, state)),
    show(gen_server:call(?MODULE, {push, a}, infinity)),
    show(gen_server:cast(Server, {push, b})),
    Server ! {push, c},
    show(gen_server:call({?MODULE, node()}, state)),
    show(gen_server:call(Server, later)),
    show(gen_server:call(Server, by_another)),
    show(gen_server:call(Server, continue)),
    show(gen_server:call(Server, state)),
    show(gen_server:call(Server, timeout)),
    receive timed_out -> show(timed_out) end,
    show(gen_server:call(Server, hibernate)),
    show(gen_server:call(Server, state)),
    Id = gen_server:send_request(Server, state),
    show(gen_server:receive_response(Id, 5000)),
    Id2 = gen_server:send_request(Server, {push, d}),
    show(gen_server:wait_response(Id2, 5000)),
    Id3 = gen_server:send_request(Server, never),
    show(gen_server:wait_response(Id3, 0)),
    Id4 = gen_server:send_request(Server, state),
    receive Message -> show(gen_server:check_response(Message, Id4)) end,
    show(gen_server:abcast([node()], ?MODULE, {push, e})),
    show(gen_server:call(Server, state)),
    show(catch gen_server:call(Server, never, 20)),
    show(gen_server:stop(Server)),
    show(whereis(?MODULE)),
    show(catch gen_server:call(Server, state)),
    show(catch gen_server:call(?MODULE, state)),
    show(gen_server:cast(?MODULE, state)),
    show(catch gen_server:stop(Server)).

show(Term) ->
    io:format("~p~n", [mask(Term)]).

mask(Pid) when is_pid(Pid) -> pid;
mask(Tuple) when is_tuple(Tuple) -> list_to_tuple(mask(tuple_to_list(Tuple)));
mask([Head | Tail]) -> [mask(Head) | mask(Tail)];
mask(Term) -> Term.

init(Items) ->
    {ok, {Items, none}}.

handle_call(state, _From, {Items, _} = S) -> {reply, Items, S};
handle_call({push, Item}, _From, {Items, P}) -> {reply, ok, {[Item | Items], P}};
handle_call(later, From, {Items, _}) -> self() ! answer, {noreply, {Items, From}};
handle_call(by_another, From, S) ->
    spawn_link(fun() -> gen_server:reply(From, answered_by_another) end),
    {noreply, S};
handle_call(continue, _From, S) -> {reply, ok, S, {continue, continued}};
handle_call(timeout, {Pid, _}, {Items, _}) -> {reply, ok, {Items, Pid}, 1};
handle_call(hibernate, _From, S) -> {reply, ok, S, hibernate};
handle_call(never, _From, S) -> {noreply, S}.

handle_cast({push, Item}, {Items, P}) -> {noreply, {[Item | Items], P}}.

handle_info(timeout, {Items, Pid}) -> Pid ! timed_out, {noreply, {Items, none}};
handle_info(answer, {Items, From}) -> gen_server:reply(From, answered_later), {noreply, {Items, none}};
handle_info({push, Item}, {Items, P}) -> {noreply, {[Item | Items], P}}.

handle_continue(Item, {Items, P}) -> {noreply, {[Item | Items], P}}.

terminate(Reason, {Items, _}) ->
    io:format("terminate ~p ~p~n", [Reason, Items]).

code_change(_, S, _) -> {ok, S}.
