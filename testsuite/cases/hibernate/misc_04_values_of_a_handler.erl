%% MISC-4: a value that only a handler needs survives collections in the body.
-module(misc_04_values_of_a_handler).
-export([main/0, id/1]).

main() ->
    Keep = lists:seq(1, id(10)),
    Sum =
        try
            work(50),
            throw(x)
        catch
            throw:x -> erlang:garbage_collect(), {lists:sum(Keep)}
        end,
    erlang:display(Sum).

work(0) ->
    ok;
work(N) ->
    [id({I, [I]}) || I <- lists:seq(1, 200)],
    erlang:garbage_collect(),
    work(N - 1).

id(Term) -> Term.
