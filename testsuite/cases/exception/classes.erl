%% The three classes are caught apart or together, with any term as reason; a bare pattern catches throws only.
-module(classes).
-export([main/0, id/1]).
main() ->
    Fs = [fun() -> throw(t) end, fun() -> error(e) end, fun() -> exit(x) end, fun() -> throw({t, 1}) end, fun() -> error({e, [2]}) end, fun() -> exit("x") end, fun() -> value end, fun() -> hd(id([])) end, fun() -> erlang:error(r, [args]) end],
    erlang:display([all(F) || F <- Fs]),
    erlang:display([throws(F) || F <- Fs]),
    erlang:display([chosen(F) || F <- Fs]),
    erlang:display([by_class(F, C) || F <- Fs, C <- [throw, error, exit]]),
    erlang:display([guarded(F) || F <- Fs]).

all(F) ->
    try F()
    catch C:R -> {C, R}
    end.

throws(F) ->
    try
        try F() of
            value -> of_value
        catch
            t -> just_t;
            {t, N} -> {thrown, N}
        end
    catch
        C:R -> {outer, C, R}
    end.

chosen(F) ->
    try F() of
        V -> {value, V}
    catch
        throw:t -> t;
        error:badarg -> badarg;
        error:{e, [N]} -> {e, N};
        exit:R when is_list(R) -> {exit_text, R};
        exit:_ -> exit;
        _:R -> {rest, R}
    end.

by_class(F, Class) ->
    try
        try F()
        catch Class:R -> {Class, R}
        end
    catch
        _:_ -> no
    end.

guarded(F) ->
    try F()
    catch
        C:R when C =:= error, is_atom(R) -> {error_atom, R};
        C:R when C =:= throw orelse C =:= exit, not is_atom(R) -> {C, R};
        _:_ -> other
    end.

id(X) -> X.
