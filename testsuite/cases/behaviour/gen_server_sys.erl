%% The sys functions on a gen_server: state, status, suspending, logs, statistics.
-module(gen_server_sys).
-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2, code_change/3]).

main() ->
    {ok, Pid} = gen_server:start_link(?MODULE, 1, []),
    show(sys:get_state(Pid)),
    show(sys:replace_state(Pid, fun(N) -> N + 10 end)),
    show(try sys:replace_state(Pid, fun(_) -> throw(no) end) catch Class:Reason -> {Class, Reason} end),
    show(sys:get_state(Pid)),
    show(sys:suspend(Pid)),
    show(catch gen_server:call(Pid, get, 20)),
    gen_server:cast(Pid, add),
    show(sys:get_state(Pid)),
    {status, Pid, {module, Module}, [Dictionary, State, Parent, _, Misc]} = sys:get_status(Pid),
    show({Module, State, Parent =:= self(), proplists:get_value('$initial_call', Dictionary), [Data || {data, Data} <- Misc]} =/= []),
    show(sys:change_code(Pid, ?MODULE, old, extra)),
    show(sys:resume(Pid)),
    show(gen_server:call(Pid, get)),
    show(sys:statistics(Pid, true)),
    show(gen_server:call(Pid, get)),
    {ok, Statistics} = sys:statistics(Pid, get),
    show([Item || {Name, _} = Item <- Statistics, Name =:= messages_in orelse Name =:= messages_out]),
    show(sys:statistics(Pid, false)),
    show(sys:log(Pid, true)),
    gen_server:cast(Pid, add),
    show(gen_server:call(Pid, get)),
    {ok, Events} = sys:log(Pid, get),
    show([element(1, Event) || Event <- Events]),
    show(sys:log(Pid, false)),
    Self = self(),
    show(sys:install(Pid, {fun(Count, Event, _Data) -> Self ! {event, Count, element(1, Event)}, Count + 1 end, 0})),
    gen_server:cast(Pid, add),
    show(gen_server:call(Pid, get)),
    show(events()),
    show(sys:no_debug(Pid)),
    unlink(Pid),
    Watch = monitor(process, Pid),
    ok = sys:terminate(Pid, normal),
    receive {'DOWN', Watch, process, Pid, Why} -> show(Why) end,
    show(catch sys:get_state(Pid)).

events() ->
    receive {event, Count, Name} -> [{Count, Name} | events()] after 0 -> [] end.

show(Term) -> io:format("~p~n", [mask(Term)]).

mask(Pid) when is_pid(Pid) -> pid;
mask(Fun) when is_function(Fun) -> a_fun;
mask(Tuple) when is_tuple(Tuple) -> list_to_tuple(mask(tuple_to_list(Tuple)));
mask([Head | Tail]) -> [mask(Head) | mask(Tail)];
mask(Term) -> Term.

init(N) -> {ok, N}.
handle_call(get, _, N) -> {reply, N, N}.
handle_cast(add, N) -> {noreply, N + 1}.
handle_info(_, N) -> {noreply, N}.
terminate(Reason, N) -> io:format("terminate ~p ~p~n", [Reason, N]).
code_change(Old, N, Extra) -> io:format("~p~n", [{Old, N, Extra}]), {ok, N * 2}.
