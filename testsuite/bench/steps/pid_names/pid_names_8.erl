%% One of eight modules with a server of its own, all under the same name.
-module(pid_names_8).
-export([start/1, sends/2]).
-pid_name(server).

start(Fun) -> pid_name_spawn(server, Fun).

sends(0, _) -> ok;
sends(N, Message) -> pid_name(server) ! Message, sends(N - 1, Message).
