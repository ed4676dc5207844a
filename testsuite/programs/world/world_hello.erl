%% Prints a line.
-module(world_hello).
-export([main/0]).

main() -> io:format("~p ~s~n", [{hello, 1.5}, "world"]).
