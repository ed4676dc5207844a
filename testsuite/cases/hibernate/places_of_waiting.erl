%% A process in hibernate/0 is in its caller's code if that calls it by name, and in erlang:hibernate/0 otherwise.
%% releases: 29
-module(places_of_waiting).
-export([main/0, last/0, applied/0, applied_last/0, by_name/0, by_fun/0, nested/0, again/0]).

main() ->
    [places(F, spawn(?MODULE, F, [])) || F <- [last, applied, applied_last, by_name, by_fun, nested, again]],
    places(first, spawn(erlang, hibernate, [])),
    places(first_fun, spawn(fun erlang:hibernate/0)),
    places(hibernate_3, spawn(erlang, hibernate, [?MODULE, by_name, []])),
    P = spawn(?MODULE, applied_last, []),
    wait(P),
    erlang:suspend_process(P),
    places(suspended, P),
    Q = spawn(?MODULE, again, []),
    wait(Q),
    Q ! on,
    places(second, Q).

places(Name, P) ->
    wait(P),
    [{_, Function}, {_, Location}, {_, Trace}] = process_info(P, [current_function, current_location, current_stacktrace]),
    erlang:display({Name, Function, line(Location), [line(Entry) || Entry <- Trace]}),
    exit(P, kill).

line({M, F, A, Where}) -> {M, F, A, proplists:get_value(line, Where)}.

wait(P) ->
    case process_info(P, [status, message_queue_len]) of
        [{status, Status}, {message_queue_len, 0}] when Status =:= waiting; Status =:= suspended -> ok;
        _ -> erlang:yield(), wait(P)
    end.

last() -> erlang:hibernate().

applied() -> X = apply(id(erlang), id(hibernate), []), {X}.

applied_last() -> apply(id(erlang), id(hibernate), []).

by_name() -> X = erlang:hibernate(), {X}.

by_fun() -> F = id(fun erlang:hibernate/0), F().

nested() -> {applied(), applied()}.

again() ->
    erlang:hibernate(),
    receive on -> ok end,
    apply(id(erlang), id(hibernate), []).

id(X) -> X.
