%% What OTP's boot tells the module `os`, from OTP 26 on: the shell that `os:cmd/1,2` runs commands in.
-module(beamc_os).

-export([start/0]).

start() ->
    ok = persistent_term:put(kernel_os_cmd_shell, "/bin/sh"),
    init:started().
