%% gen_statem with one function for all events, states that are any terms, changes of callback module, and crashes.
%% stderr: reports
%% err27: lines of OTP's own sources
%% err29: lines of OTP's own sources, and how places are written
-module(statem_handle_event).
-behaviour(gen_statem).
-export([main/0, init/1, callback_mode/0, handle_event/4, terminate/3]).
-file("statem_handle_event.erl", 1).

main() ->
    {ok, Pid} = gen_statem:start({local, ?MODULE}, ?MODULE, [], []),
    show(gen_statem:call(?MODULE, up)),
    show(gen_statem:call(?MODULE, up)),
    show(sys:get_state(Pid)),
    show(gen_statem:call(Pid, {many, 3})),
    Monitor = monitor(process, Pid),
    gen_statem:cast(Pid, crash),
    receive {'DOWN', Monitor, process, Pid, {Reason, _}} -> show({down, Reason}) end,
    {ok, Other} = gen_statem:start(?MODULE, [], []),
    Watch = monitor(process, Other),
    Reply = gen_statem:call(Other, stop),
    receive {'DOWN', Watch, process, Other, Why} -> show({Why, Reply}) end,
    show(catch_reason(fun() -> gen_statem:call(Other, up) end)).

catch_reason(Fun) ->
    try Fun() catch exit:{{Reason, [_ | _]}, _} -> Reason; exit:{Reason, _} -> Reason end.

show(Term) -> io:format("~p~n", [Term]).

callback_mode() -> handle_event_function.

init([]) -> {ok, {level, 0}, data}.

handle_event({call, From}, up, {level, N}, Data) ->
    {next_state, {level, N + 1}, Data, [{reply, From, N}]};
handle_event({call, From}, {many, 0}, {level, N}, _) ->
    {keep_state_and_data, [{reply, From, {level, N}}]};
handle_event({call, From}, {many, Count}, {level, N}, Data) ->
    {next_state, {level, N * 2}, Data, [{next_event, {call, From}, {many, Count - 1}}]};
handle_event({call, From}, stop, State, Data) ->
    {stop_and_reply, normal, [{reply, From, {stopping, State}}], Data};
handle_event(cast, crash, _, Data) ->
    element(1, Data).

terminate(Reason, State, Data) ->
    Short = case Reason of {Name, [_ | _]} -> Name; _ -> Reason end,
    io:format("terminate ~p ~p ~p~n", [Short, State, Data]).
