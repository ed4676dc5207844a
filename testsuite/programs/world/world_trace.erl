%% Runs a workload and writes the functions that were called meanwhile, BIFs among them.
%%
%%     erl -noshell -pa FOLDER -run world_trace main MODULE FILE APPLICATION...
%%
%% FILE gets a line `M:F/A` for each, in no order. All modules of the applications are loaded before, so that loading is no
%% part of it. Counted are the calls of the process that runs MODULE:main/0, of those that it starts, and of OTP's servers, but
%% not of those that have no place in a program of beamc or do things of their own from time to time.
-module(world_trace).
-export([main/1]).

%% The names of servers that load code, start the emulator or drive the terminal.
-define(REPLACED, [init, code_server, erl_prim_loader, user_drv, user_drv_reader, user_drv_writer]).

main([Name, File | Applications]) ->
    Workload = list_to_atom(Name),
    lists:foreach(fun load/1, ["kernel", "stdlib" | Applications]),
    {module, _} = code:ensure_loaded(Workload),
    Modules = [Module || {Module, _} <- code:all_loaded(), Module =/= ?MODULE],
    Servers = [Pid || Pid <- processes(), Pid =/= self(), is_counted(Pid)],
    {Runner, Monitor} = spawn_monitor(fun() -> receive go -> Workload:main() end end),
    [erlang:trace(Pid, true, [call, set_on_spawn]) || Pid <- [Runner | Servers]],
    erlang:trace_pattern({'_', '_', '_'}, true, [call_time]),
    Runner ! go,
    Reason = receive {'DOWN', Monitor, process, _, Ended} -> Ended end,
    erlang:trace(all, false, [call]),
    erlang:trace_pattern({'_', '_', '_'}, pause, [call_time]),
    Called = [io_lib:format("~ts:~ts/~b~n", [Module, Function, Arity])
              || Module <- Modules, {Function, Arity} <- Module:module_info(functions), is_called(Module, Function, Arity)],
    ok = file:write_file(File, unicode:characters_to_binary(Called)),
    case Reason of
        normal -> halt(0);
        _ -> io:format(standard_error, "~ts: ~tp~n", [Name, Reason]), halt(1)
    end.

load(Application) ->
    Folder = filename:join(code:lib_dir(list_to_atom(Application)), "ebin"),
    {ok, Files} = file:list_dir(Folder),
    [code:ensure_loaded(list_to_atom(filename:rootname(File))) || File <- Files, filename:extension(File) =:= ".beam"].

is_counted(Pid) ->
    [{registered_name, Name}, {initial_call, {Module, _, _}}, {dictionary, Dictionary}] =
        process_info(Pid, [registered_name, initial_call, dictionary]),
    Behaviour = case proplists:get_value('$initial_call', Dictionary) of
        {Callback, _, _} -> Callback;
        undefined -> Module
    end,
    not (lists:member(Name, ?REPLACED) orelse lists:member(Behaviour, [prim_tty, supervisor, user_drv])
         orelse lists:prefix("erts_", atom_to_list(Behaviour))).

is_called(Module, Function, Arity) ->
    case erlang:trace_info({Module, Function, Arity}, call_time) of
        {call_time, Calls} when is_list(Calls) -> lists:any(fun({_, Count, _, _}) -> Count > 0 end, Calls);
        _ -> false
    end.
