%% Integers from 2^59 to 2^60 are large ones for OTP, which shows where only a small one is taken.
-module(integers_of_sixty_bits).
-export([main/0, id/1]).
main() ->
    [begin
        erlang:display(outcome(fun() -> lists:keyfind(a, id(X), [{b}]) end)),
        erlang:display(outcome(fun() -> lists:keymember(a, id(X), []) end)),
        erlang:display(outcome(fun() -> lists:keysearch(a, id(X), [{b}]) end)),
        erlang:display(erts_internal:term_type(id(X)))
     end || X <- [(1 bsl 59) - 1, 1 bsl 59, (1 bsl 60) - 1, 1 bsl 60, -1 bsl 59, (-1 bsl 59) - 1, -1 bsl 60]],
    erlang:display(outcome(fun() -> process_flag(min_heap_size, id(1 bsl 59)) end)).

outcome(F) ->
    try F() catch Class:Reason -> {Class, Reason} end.

id(X) -> X.
