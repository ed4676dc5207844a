%% Supervisors restart the child that ended, those after it or all, each in the order of the specifications.
-module(supervisor_strategies).
-behaviour(supervisor).
-export([main/0, init/1, start_child/2]).

main() ->
    logger:set_primary_config(level, none),
    [strategy(Strategy) || Strategy <- [one_for_one, rest_for_one, one_for_all]],
    logger:set_primary_config(level, notice).

strategy(Strategy) ->
    Self = self(),
    {ok, Supervisor} = supervisor:start_link(?MODULE, {Strategy, Self}),
    io:format("~p ~p~n", [Strategy, started(3)]),
    show(supervisor:count_children(Supervisor)),
    show([{Id, is_pid(Pid), Type, Modules} || {Id, Pid, Type, Modules} <- supervisor:which_children(Supervisor)]),
    Old = pids(Supervisor),
    exit(maps:get(b, Old), kill),
    io:format("~p~n", [started(length(again(Strategy)))]),
    New = pids(Supervisor),
    show([{Id, maps:get(Id, Old) =:= maps:get(Id, New)} || Id <- [a, b, c]]),
    show(stopped(length(again(Strategy)) - 1)),
    unlink(Supervisor),
    Monitor = monitor(process, Supervisor),
    exit(Supervisor, shutdown),
    receive {'DOWN', Monitor, process, Supervisor, Reason} -> show(Reason) end,
    show([is_process_alive(Pid) || Pid <- maps:values(New)]),
    show(stopped(3)).

again(one_for_one) -> [b];
again(rest_for_one) -> [b, c];
again(one_for_all) -> [a, b, c].

pids(Supervisor) ->
    maps:from_list([{Id, Pid} || {Id, Pid, _, _} <- supervisor:which_children(Supervisor)]).

started(0) -> [];
started(Count) -> receive {started, Id} -> [Id | started(Count - 1)] end.

stopped(0) -> [];
stopped(Count) -> receive {stopped, Id, Why} when Why =:= shutdown -> [Id | stopped(Count - 1)] end.

show(Term) -> io:format("~p~n", [Term]).

init({Strategy, Main}) ->
    Children = [#{id => Id, start => {?MODULE, start_child, [Id, Main]}, shutdown => 1000} || Id <- [a, b, c]],
    {ok, {#{strategy => Strategy, intensity => 3, period => 10}, Children}}.

start_child(Id, Main) ->
    Starter = self(),
    Pid = proc_lib:spawn_link(fun() ->
        process_flag(trap_exit, true),
        Main ! {started, Id},
        Starter ! {ready, self()},
        receive {'EXIT', _, Why} -> Main ! {stopped, Id, Why} end
    end),
    receive {ready, Pid} -> {ok, Pid} end.
