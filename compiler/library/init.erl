%% The module `init` of a program that starts by itself, without boot script and emulator flags. Every word of the command line
%% is an argument of the program.
-module(init).

-export([archive_extension/0, code_path_choice/0, ensure_loaded/1, fetch_loaded/0, get_argument/1, get_arguments/0]).
-export([get_plain_arguments/0, get_status/0, notify_when_started/1, objfile_extension/0, reboot/0]).
-export([run_on_load_handlers/0, script_id/0, script_name/0, stop/0, stop/1, wait_until_started/0]).
-export([begin_stop/0, reported/0, shutdown_order/0, started/0]).

%% The arguments that the launcher of an emulator always gives.
get_arguments() ->
    {Folder, Name, Home, _} = boot_arguments(),
    [{root, [Folder]}, {bindir, [Folder]}, {progname, [Name]}, {home, [Home]}].

get_argument(Flag) ->
    case [Values || {Key, Values} <- get_arguments(), Key =:= Flag] of
        [] -> error;
        Found -> {ok, Found}
    end.

get_plain_arguments() ->
    {_, _, _, Arguments} = boot_arguments(),
    Arguments.

%% A BIF: folder and name of the executable, the user's home, the program's arguments.
boot_arguments() ->
    erlang:nif_error(undefined).

get_status() ->
    {started, started}.

notify_when_started(Pid) when is_pid(Pid) ->
    started.

wait_until_started() ->
    ok.

script_id() ->
    {"Erlang/OTP", erlang:system_info(otp_release)}.

script_name() ->
    "".

ensure_loaded(Module) ->
    case erlang:module_loaded(Module) of
        true -> {module, Module};
        false -> error
    end.

fetch_loaded() ->
    [].

run_on_load_handlers() ->
    ok.

code_path_choice() ->
    relaxed.

objfile_extension() ->
    ".beam".

archive_extension() ->
    ".ez".

reboot() ->
    stop().

stop() ->
    stop_with(0).

stop(Status) when is_integer(Status), Status >= 0 ->
    stop_with(Status);
stop(Text) when is_list(Text) ->
    case is_text(Text) of
        true -> stop_with(Text);
        false -> error(badarg)
    end;
stop(_) ->
    error(badarg).

%% Other processes go on while the program stops, for about as long as on OTP. Only the first call counts.
stop_with(How) ->
    case begin_stop() of
        true ->
            _ = spawn(fun() ->
                receive after 1 -> ok end,
                _ = [shut_down(Name) || Name <- shutdown_order()],
                halt(How)
            end),
            ok;
        false ->
            ok
    end.

%% Stops a server as `sys:terminate/2` does, so that it closes its tables, logs or files.
shut_down(Name) ->
    case whereis(Name) of
        undefined ->
            ok;
        Server ->
            Monitor = monitor(process, Server),
            Server ! {system, {self(), Monitor}, {terminate, shutdown}},
            receive {'DOWN', Monitor, process, Server, _} -> ok end,
            %% Processes that monitor it and have files of their own learn of its end now, and write their buffers.
            receive after 5 -> ok end
    end.

%% BIFs, in order. Whether this is the first request to stop; after it, the end of the main process does not end the program.
%% The caller is ready, as the main process requires before it begins. The caller has written a report of the runtime.
%% The registered names of the servers to shut down, in order, from the boot table.
begin_stop() -> erlang:nif_error(undefined).
started() -> erlang:nif_error(undefined).
reported() -> erlang:nif_error(undefined).
shutdown_order() -> erlang:nif_error(undefined).

is_text([Byte | Rest]) when is_integer(Byte), Byte >= 0, Byte < 256 -> is_text(Rest);
is_text(Rest) -> Rest =:= [].
