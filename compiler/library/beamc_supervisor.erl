%% The supervisor `kernel_sup` of a program without a booted kernel. Modules such as `timer` start their servers under it
%% at their first use.
-module(beamc_supervisor).
-behaviour(supervisor).

-export([start/0, init/1]).

start() ->
    {ok, _} = supervisor:start_link({local, kernel_sup}, ?MODULE, []),
    _ = init:started(),
    loop().

init([]) ->
    {ok, {#{strategy => one_for_all, intensity => 0, period => 1}, []}}.

%% The loop handles no messages, but the supervisor needs its parent.
loop() ->
    receive
        _ -> loop()
    end.
