%% A function of -nifs whose library was never loaded runs its Erlang body.
-module(native_without_library).
-export([main/0, answer/0, absent/1]).
-nifs([answer/0, absent/1]).

main() ->
    erlang:display(answer()),
    erlang:display(try absent(1) catch Class:Reason -> {Class, Reason} end).

answer() -> 42.

absent(_) -> erlang:nif_error(not_loaded).
