%% Compiles and runs many cases in one emulator, for oracle.rs.
%%
%% Called with the name of a file whose lines are the paths of cases. Everything is written with
%% erlang:display/1, as the cases write, so that it stays in order. Per case:
%%
%%     '== case PATH'
%%     ... what the case prints ...
%%     '== end MICROSECONDS STATUS'
%%
%% STATUS is 0 if main/0 returned, 1 if it raised, or says what went wrong otherwise.
%% A case runs in a fresh process whose first call is main/0, as in a compiled program.
-module(oracle).
-export([main/1]).

-define(TIMEOUT_MS, 30000).

main(List) ->
    %% Crash reports would stand among what the cases print.
    logger:set_primary_config(level, none),
    {ok, Text} = file:read_file(List),
    Paths = [binary_to_list(Path) || Path <- binary:split(Text, <<"\n">>, [global, trim_all])],
    lists:foreach(fun one/1, Paths),
    note("done").

one(Path) ->
    note("case " ++ Path),
    case compile:file(Path, [binary, return, {i, filename:dirname(Path)}]) of
        {ok, Module, Beam, _Warnings} ->
            {module, Module} = code:load_binary(Module, Path, Beam),
            {Status, Time} = run(Module),
            code:purge(Module),
            code:delete(Module),
            code:purge(Module),
            finish(Status, Time);
        {error, Errors, _Warnings} ->
            erlang:display(lists:flatten(io_lib:format("~0p", [Errors]))),
            finish("does not compile", 0)
    end.

run(Module) ->
    Start = erlang:monotonic_time(microsecond),
    {Pid, Monitor} = spawn_opt(Module, main, [], [monitor]),
    Status =
        receive
            {'DOWN', Monitor, process, Pid, normal} -> "0";
            {'DOWN', Monitor, process, Pid, _Reason} -> "1"
        after ?TIMEOUT_MS ->
            exit(Pid, kill),
            receive {'DOWN', Monitor, process, Pid, _} -> ok end,
            "timeout"
        end,
    {Status, erlang:monotonic_time(microsecond) - Start}.

finish(Status, Time) ->
    note("end " ++ integer_to_list(Time) ++ " " ++ Status).

note(Text) ->
    erlang:display(list_to_atom("== " ++ Text)).
