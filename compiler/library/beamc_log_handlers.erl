%% The supervisor `logger_sup` of a program without a booted kernel. It starts the processes of OTP's handlers and of the
%% old logger.
-module(beamc_log_handlers).
-behaviour(supervisor).

-export([start/0, init/1]).

start() ->
    {ok, _} = supervisor:start_link({local, logger_sup}, ?MODULE, []),
    _ = init:started(),
    loop().

%% The settings of `logger_sup`. Its other child, `logger_proxy`, is a different process here.
init([]) ->
    Watcher = #{
        id => logger_handler_watcher,
        start => {logger_handler_watcher, start_link, []},
        shutdown => brutal_kill
    },
    {ok, {#{strategy => one_for_one, intensity => 1, period => 5}, [Watcher]}}.

%% The loop handles no messages, but the supervisor needs its parent.
loop() ->
    receive
        _ -> loop()
    end.
