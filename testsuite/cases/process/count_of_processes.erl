%% system_info(process_count) counts the processes that there are. It was always 1.
-module(count_of_processes).
-export([main/0]).

main() ->
    Before = settled(erlang:system_info(process_count)),
    Pids = [spawn(fun() -> receive never -> ok end end) || _ <- lists:seq(1, 10)],
    erlang:display(erlang:system_info(process_count) - Before),
    [begin
         Monitor = monitor(process, Pid),
         exit(Pid, kill),
         receive {'DOWN', Monitor, process, Pid, killed} -> ok end
     end || Pid <- Pids],
    until(Before).

%% A DOWN message may arrive while the process that ended is still counted.
until(Count) ->
    case erlang:system_info(process_count) of
        Count -> erlang:display(as_before);
        _ -> receive after 1 -> until(Count) end
    end.

%% Earlier processes may still be about to end.
settled(Count) ->
    receive after 50 -> ok end,
    case erlang:system_info(process_count) of
        Count -> Count;
        Other -> settled(Other)
    end.
