%% The environments of applications in a program without a booted kernel: the table that `application:get_env/2` and similar
%% functions read, and the process that changes it on request. Applications cannot be loaded or started, because the program
%% lacks their files.
-module(beamc_applications).

-export([start/0]).

start() ->
    _ = ets:new(ac_tab, [set, public, named_table, {read_concurrency, true}]),
    ets:insert(ac_tab, [{{env, kernel, Key}, Value} || {Key, Value} <- kernel()]),
    _ = init:started(),
    loop().

%% The environment in kernel.app of all releases.
kernel() ->
    [
        {logger_level, notice},
        {logger_sasl_compatible, false},
        {net_tickintensity, 4},
        {net_ticktime, 60},
        {prevent_overlapping_partitions, true},
        {shell_docs_ansi, auto}
    ].

loop() ->
    receive
        {'$gen_call', From, Request} -> gen_server:reply(From, call(Request));
        _ -> ok
    end,
    loop().

call({set_env, Application, Key, Value, _Options}) ->
    ets:insert(ac_tab, {{env, Application, Key}, Value}),
    ok;
call({set_env, Config, _Options}) ->
    ets:insert(ac_tab, [{{env, Name, Key}, Value} || {Name, Environment} <- Config, {Key, Value} <- Environment]),
    ok;
call({unset_env, Application, Key, _Options}) ->
    ets:delete(ac_tab, {env, Application, Key}),
    ok;
call({load_application, Name}) when is_atom(Name) ->
    {error, {"no such file or directory", atom_to_list(Name) ++ ".app"}};
call({start_application, Name, _Type}) ->
    {error, {not_loaded, Name}};
call({stop_application, Name}) ->
    {error, {not_started, Name}};
call({unload_application, Name}) ->
    {error, {not_loaded, Name}};
call({is_running, _Name}) ->
    false;
call(which_applications) ->
    [];
call(_Request) ->
    {error, notsup}.
