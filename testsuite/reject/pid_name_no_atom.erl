%% PIDN-2: Only an atom is a name.
-module(pid_name_no_atom).
-export([main/0]).
-pid_name("server").
-pid_name([a, b]).
main() -> ok.
