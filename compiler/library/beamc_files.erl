%% The file server of a program without a booted kernel. `file` uses it for all operations that are not raw.
-module(beamc_files).

-export([start/0]).

start() ->
    {ok, _} = file_server:start_link(),
    _ = init:started(),
    loop().

%% The loop handles no messages, but the server needs its parent.
loop() ->
    receive
        _ -> loop()
    end.
