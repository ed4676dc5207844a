%% HIB-13: hibernate/3 with too many arguments is system_limit in the caller, which goes on.
%% out29: the limit is 256 instead of 1024.
-module(hib_13_too_many_arguments).
-export([main/0]).

main() ->
    [erlang:display({N, outcome(N)}) || N <- [0, 255, 256, 257, 1000, 1024, 1025, 5122]].

outcome(N) ->
    {Pid, Ref} = spawn_monitor(fun() ->
        Result = try erlang:hibernate(hib_13_nomod, nosuch, lists:duplicate(N, z)) catch Class:Reason:Trace -> {Class, Reason, setelement(3, hd(Trace), x)} end,
        exit({returned, setelement(3, Result, element(1, element(3, Result)))})
    end),
    exit_when_hibernating(Pid),
    receive {'DOWN', Ref, process, Pid, Why} -> Why end.

%% Ends the process once it hibernates.
exit_when_hibernating(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> exit(Pid, hibernates);
        undefined -> ok;
        _ -> erlang:yield(), exit_when_hibernating(Pid)
    end.
