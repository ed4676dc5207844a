%% Says hello by erlang:display/1, which writes any term and a newline.
-module(hello).
-export([main/0]).

main() ->
    erlang:display('Hello, world!').
