%% MON-6: an abnormal DOWN does not end the watcher, and the end of the watcher does not affect the watched process.
-module(mon_06_neither_links_nor_kills).
-export([main/0]).

main() ->
    Parent = self(),
    Target = spawn(fun() ->
        receive ask -> Parent ! {answer, process_info(self(), monitored_by)} end
    end),
    {_, Monitor} = spawn_monitor(fun() -> monitor(process, Target), exit(crash) end),
    receive {'DOWN', Monitor, process, _, Reason} -> erlang:display(Reason) end,
    Target ! ask,
    receive {answer, By} -> erlang:display(By) end.
