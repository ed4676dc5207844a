%% PIDN-6: The functions of the names are the compiler's.
-module(pid_name_redefined).
-export([main/0]).
-pid_name(a).
pid_name(X) -> X.
pid_name_spawn_link(X, _) -> X.
main() -> pid_name(a).
