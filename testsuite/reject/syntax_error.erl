%% Errors of erlc are passed on.
-module(syntax_error).
-export([main/0]).

main() -> erlang:display(.
