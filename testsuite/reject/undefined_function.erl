%% What erlc says is passed on, also what only its checks find.
-module(undefined_function).
-export([main/0]).

main() -> missing(1).
