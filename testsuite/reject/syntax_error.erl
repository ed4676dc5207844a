%% What erlc says is passed on.
-module(syntax_error).
-export([main/0]).

main() -> erlang:display(.
