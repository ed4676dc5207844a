%% HIB-9: a process that hibernates is waiting in erlang:hibernate/3.
-module(hib_09_current_function).
-export([main/0, woken/0]).

main() ->
    Pid = spawn(fun() -> erlang:hibernate(?MODULE, woken, []) end),
    erlang:display(asleep(Pid, 2000)),
    exit(Pid, kill).

asleep(Pid, Left) ->
    case process_info(Pid, [status, current_function]) of
        [{status, waiting}, _] = Info -> Info;
        Info when Left =:= 0 -> Info;
        _ -> receive after 1 -> asleep(Pid, Left - 1) end
    end.

woken() -> ok.
