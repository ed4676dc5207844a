%% PIDN-3: A name is declared once.
-module(pid_name_twice).
-export([main/0]).
-pid_name(a).
-pid_name(b).
-pid_name(a).
main() -> {pid_name(a), pid_name(b)}.
