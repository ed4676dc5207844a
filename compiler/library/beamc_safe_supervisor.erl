%% The supervisor `kernel_safe_sup` of a program without a booted kernel. It starts the servers of `disk_log` and `dets`
%% at their first use.
-module(beamc_safe_supervisor).
-behaviour(supervisor).

-export([start/0, init/1]).

start() ->
    {ok, _} = supervisor:start_link({local, kernel_safe_sup}, ?MODULE, []),
    _ = init:started(),
    loop().

init([]) ->
    {ok, {#{strategy => one_for_one, intensity => 4, period => 3600}, []}}.

%% The loop handles no messages, but the supervisor needs its parent.
loop() ->
    receive
        _ -> loop()
    end.
