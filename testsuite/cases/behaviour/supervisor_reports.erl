%% A supervisor reports children that end or do not start, and too many restarts.
%% stderr: reports
-module(supervisor_reports).
-behaviour(supervisor).
-export([main/0, init/1, start_child/1]).
-file("supervisor_reports.erl", 1).

main() ->
    process_flag(trap_exit, true),
    {ok, Supervisor} = supervisor:start_link({local, ?MODULE}, ?MODULE, []),
    [{child, Pid, _, _}] = supervisor:which_children(Supervisor),
    Pid ! crash,
    receive {'EXIT', Supervisor, Reason} -> io:format("~p~n", [Reason]) end,
    {error, {shutdown, _}} = supervisor:start_link(?MODULE, failing),
    io:format("done~n").

init(failing) ->
    {ok, {#{}, [#{id => child, start => {?MODULE, start_child, [failing]}}]}};
init([]) ->
    {ok, {#{intensity => 0}, [#{id => child, start => {?MODULE, start_child, [ok]}}]}}.

start_child(failing) -> {error, {"no", start}};
start_child(ok) -> {ok, spawn_link(fun() -> receive crash -> exit(crashed) end end)}.
