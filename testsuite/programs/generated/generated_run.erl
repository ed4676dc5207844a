%% What the modules of the generator call, and what runs their tests. It is a part of each program, on `erl` and natively.
%%
%% A test is a function `tN/0` of a module. It runs in a process of its own. Its result is printed in a form that does not
%% depend on the order of map keys, on addresses or on pids.
-module(generated_run).
-export([main/0, tests/1, tick/0, cap/1, par/1, ask/2, loop/1, id/1, keyed/1]).

%% Calls of functions and rounds of loops that a test may make.
-define(FUEL, 3000).
%% Nodes of a term that a function may return.
-define(NODES, 400).

main() ->
    logger:set_primary_config(level, none),
    lists:foreach(fun tests/1, generated_list:modules()).

%% Runs the tests of a module, in order.
tests(Module) ->
    Tests = [F || {F, 0} <- Module:module_info(exports), hd(atom_to_list(F)) =:= $t],
    lists:foreach(fun(Test) -> io:format("~w:~w ~w~n", [Module, Test, result(Module, Test)]) end,
                  lists:sort(fun(A, B) -> number(A) =< number(B) end, Tests)).

number(Test) -> list_to_integer(tl(atom_to_list(Test))).

result(Module, Test) ->
    Self = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> Self ! {self(), outcome(Module, Test)} end),
    receive
        {Pid, Outcome} -> erlang:demonitor(Monitor, [flush]), Outcome;
        {'DOWN', Monitor, _, _, Reason} -> {down, canon(Reason)}
    after 20000 ->
        exit(Pid, kill),
        timeout
    end.

outcome(Module, Test) ->
    put('fuel left', ?FUEL),
    try Module:Test() of
        Value -> {value, canon(Value), canon(lists:sort([{K, V} || {K, V} <- get(), is_integer(K)]))}
    catch
        Class:Reason:Stack -> {Class, canon(Reason), [entry(E) || E <- lists:sublist(Stack, 12)]}
    end.

entry({M, F, A, Info}) ->
    {M, F, if is_list(A) -> canon(A); true -> A end, proplists:get_value(line, Info)}.

%% The term without anything that may differ between two runs.
canon(T) when is_list(T) -> canon_list(T);
canon(T) when is_tuple(T) -> list_to_tuple(canon_list(tuple_to_list(T)));
canon(T) when is_map(T) -> {map, lists:sort([{canon(K), canon(V)} || {K, V} <- maps:to_list(T)])};
canon(T) when is_float(T) -> {float, <<T/float>>};
canon(T) when is_function(T) -> {function, element(2, erlang:fun_info(T, module)), element(2, erlang:fun_info(T, arity))};
canon(T) when is_pid(T) -> pid;
canon(T) when is_reference(T) -> reference;
canon(T) when is_port(T) -> port;
canon(T) -> T.

canon_list([H | T]) -> [canon(H) | canon_list(T)];
canon_list([]) -> [];
canon_list(T) -> {tail, canon(T)}.

%% Uses fuel. A test without fuel ends by a throw that it may itself catch, again and again, until it is killed.
tick() ->
    case get('fuel left') of
        N when N > 0 -> put('fuel left', N - 1), ok;
        N when N > -100 -> put('fuel left', N - 1), throw(no_fuel);
        undefined -> put('fuel left', ?FUEL div 10), ok;
        _ -> exit(self(), kill)
    end.

%% The term itself, or an atom if it is too big.
cap(T) ->
    case nodes_left(T, ?NODES) of
        N when N > 0 -> T;
        _ -> too_big
    end.

nodes_left(_, N) when N =< 0 -> 0;
nodes_left([H | T], N) -> nodes_left(T, nodes_left(H, N - 1));
nodes_left(T, N) when is_tuple(T) -> nodes_left(tuple_to_list(T), N - 1);
nodes_left(T, N) when is_map(T) -> nodes_left(maps:to_list(T), N - 1);
nodes_left(T, N) when is_bitstring(T) -> N - 1 - bit_size(T) div 64;
nodes_left(T, N) when is_integer(T) -> if T bsr 2000 =:= 0; T bsr 2000 =:= -1 -> N - 1; true -> 0 end;
nodes_left(T, N) when is_function(T) -> {env, Env} = erlang:fun_info(T, env), nodes_left(Env, N - 1);
nodes_left(_, N) -> N - 1.

%% The result of a fun in a process of its own, or the reason of its end.
par(F) ->
    tick(),
    Parent = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> Parent ! {self(), F()} end),
    receive
        {Pid, Value} -> erlang:demonitor(Monitor, [flush]), Value;
        {'DOWN', Monitor, process, Pid, {Reason, _}} -> {ended, Reason};
        {'DOWN', Monitor, process, Pid, Reason} -> {ended, Reason}
    end.

%% Sends requests to a process that folds a fun over them, and returns its last state.
ask(F, Requests) when is_function(F, 2), length(Requests) < 50 ->
    {Pid, Monitor} = spawn_monitor(?MODULE, loop, [{F, 0}]),
    [Pid ! {self(), R} || R <- Requests],
    Pid ! {self(), stop, Monitor},
    receive
        {Monitor, State} -> erlang:demonitor(Monitor, [flush]), State;
        {'DOWN', Monitor, _, _, {Reason, _}} -> {ended, Reason};
        {'DOWN', Monitor, _, _, Reason} -> {ended, Reason}
    end.

loop({F, State}) ->
    receive
        {From, stop, Tag} -> From ! {Tag, State};
        {_, Request} -> loop({F, cap(F(Request, State))})
    end.

%% A map with small integers as keys, in the order of a list.
keyed(Values) ->
    maps:from_list(lists:zip(lists:seq(1, min(20, length(Values))), lists:sublist(Values, 20))).

id(X) -> X.
