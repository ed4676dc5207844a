%% The directive comes before the functions, as every attribute.
-module(pid_name_too_late).
-export([main/0]).
main() -> pid_name(a).
-pid_name(a).
