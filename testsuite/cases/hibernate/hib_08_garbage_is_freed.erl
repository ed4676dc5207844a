%% HIB-8: a process that hibernates keeps no garbage.
-module(hib_08_garbage_is_freed).
-export([main/0, woken/0, id/1]).

main() ->
    Parent = self(),
    Pid = spawn(fun() ->
        List = lists:seq(1, 200000),
        Parent ! {memory, process_info(self(), memory)},
        receive go -> ok end,
        id(List),
        erlang:hibernate(?MODULE, woken, [])
    end),
    receive {memory, {memory, Before}} -> erlang:display(Before > 1000000) end,
    Pid ! go,
    erlang:display(shrunk(Pid, 2000)),
    exit(Pid, kill).

shrunk(Pid, Left) ->
    case process_info(Pid, memory) of
        {memory, Memory} when Memory < 20000 -> true;
        _ when Left =:= 0 -> false;
        _ -> receive after 1 -> shrunk(Pid, Left - 1) end
    end.

woken() -> ok.

id(Term) -> Term.
