%% An application of its own, handlers of the logger, reports.
-module(world_applications).
-export([main/0]).
-export([start/2, stop/1, log/2]).

main() ->
    applications(),
    logging().

start(_, Arguments) -> supervisor:start_link(world_server, {supervisor, Arguments}).
stop(_) -> ok.

applications() ->
    ok = application:load({application, world_application, [{description, "d"}, {vsn, "1"}, {modules, [?MODULE]}, {registered, []},
        {applications, [kernel, stdlib]}, {env, [{key, value}]}, {mod, {?MODULE, one_for_one}}]}),
    ok = application:start(world_application),
    {ok, value} = application:get_env(world_application, key),
    ok = application:set_env(world_application, other, 1),
    _ = [application:get_all_env(world_application), application:which_applications(), application:get_key(world_application, vsn),
         application:loaded_applications(), application:get_application(whereis(world_one))],
    ok = application:stop(world_application),
    ok = application:unload(world_application),
    {error, _} = application:ensure_all_started(world_nothing),
    ok.

log(#{msg := Message}, #{config := Pid}) -> Pid ! {logged, Message}.

logging() ->
    ok = logger:add_handler(world_log, ?MODULE, #{config => self(), level => notice}),
    logger:error("text ~p", [1]),
    logger:notice(#{a => b}),
    receive {logged, _} -> ok end,
    ok = logger:add_handler_filter(world_log, f, {fun logger_filters:domain/2, {log, sub, [x]}}),
    ok = logger:set_handler_config(world_log, level, error),
    _ = [logger:get_handler_config(world_log), logger:get_primary_config(), logger:get_config(), logger:i()],
    ok = logger:set_module_level(?MODULE, debug),
    ok = logger:unset_module_level(?MODULE),
    logger:set_process_metadata(#{k => v}),
    ok = logger:remove_handler(world_log),
    ok = logger:add_handler(world_std, logger_std_h, #{config => #{type => standard_error}, formatter => {logger_formatter,
        #{single_line => false, template => [time, " ", level, ": ", msg, "\n"], depth => 10, max_size => 1000}}}),
    logger:warning("w ~s", ["x"]),
    error_logger:error_msg("e ~p~n", [x]),
    error_logger:info_report([{a, b}]),
    spawn(fun() -> error(uncaught) end),
    proc_lib:spawn(fun() -> exit({uncaught, in, a, [proc_lib]}) end),
    timer:sleep(50),
    ok = logger_std_h:filesync(world_std),
    ok = logger:remove_handler(world_std),
    ok = error_logger:tty(false),
    ok.
