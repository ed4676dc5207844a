%% A program without main/0.
-module(no_main).
-export([start/0]).

start() -> erlang:display(started).
