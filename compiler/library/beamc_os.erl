%% Since OTP 26, OTP's boot tells the module `os` which shell `os:cmd/1,2` uses. This server does the same.
-module(beamc_os).

-export([start/0]).

start() ->
    ok = persistent_term:put(kernel_os_cmd_shell, "/bin/sh"),
    init:started().
