%% PIDN-1: `undefined` cannot be a name.
-module(pid_name_undefined).
-export([main/0]).
-pid_name(undefined).
main() -> ok.
