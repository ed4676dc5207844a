%% Does for the module `os` the part of OTP's boot from OTP 26 on: sets the shell that `os:cmd/1,2` runs commands in.
-module(beamc_os).

-export([start/0]).

start() ->
    ok = persistent_term:put(kernel_os_cmd_shell, "/bin/sh"),
    init:started().
