%% After parts run on every way out, innermost first, after the handlers, and change neither value nor exception.
-module(after_order).
-export([main/0, id/1]).
main() ->
    erlang:display([outcome(F) || F <- ways()]),
    erlang:display([nested(F) || F <- ways()]),
    erlang:display(catch try throw(first) after throw(second) end),
    erlang:display(catch try throw(a) catch a -> erlang:display(handler), throw(b) after erlang:display('after') end),
    erlang:display(try id(1) of 1 -> erlang:display(of_part), of_value after erlang:display('after'), after_value end),
    erlang:display(catch try id(1) of 1 -> throw(from_of) catch throw:from_of -> wrong after erlang:display('after') end),
    erlang:display(locals(5)),
    erlang:display(early([1, 2, 0, 4])).

ways() -> [fun() -> val end, fun() -> throw(t) end, fun() -> exit(x) end, fun() -> error(e) end].

outcome(F) ->
    try
        try F()
        after erlang:display('after'), id(ignored)
        end
    catch
        C:V -> {C, V}
    end.

nested(F) ->
    try
        try
            try F()
            after erlang:display(inner)
            end
        catch
            throw:T -> erlang:display(caught), {throw, T};
            error:E -> erlang:display(again), exit({was, E})
        after
            erlang:display(outer)
        end
    catch
        C:V -> {C, V}
    end.

locals(N) ->
    A = id(N), B = id(A + 1),
    R = try
            C = id(B + 1),
            {A, B, C}
        catch
            _:_ -> {A, B}
        after
            erlang:display({A, B, N})
        end,
    {R, A, B}.

early([]) -> done;
early([X | Xs]) ->
    try 12 div X of
        Q -> [Q | early(Xs)]
    catch
        error:badarith -> {stopped, X, Xs}
    after
        erlang:display({left, X})
    end.

id(X) -> X.
