%% PIDN-1: `undefined` is no name.
-module(pid_name_undefined).
-export([main/0]).
-pid_name(undefined).
main() -> ok.
