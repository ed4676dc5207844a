%% The file server of a program without a booted kernel: `file` asks it for everything that is not raw.
-module(beamc_files).

-export([start/0]).

start() ->
    {ok, _} = file_server:start_link(),
    _ = init:started(),
    loop().

%% There is nothing more to do, but the server needs its parent.
loop() ->
    receive
        _ -> loop()
    end.
