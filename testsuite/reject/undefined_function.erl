%% Errors of erlc are passed on, also those that only its checks find.
-module(undefined_function).
-export([main/0]).

main() -> missing(1).
