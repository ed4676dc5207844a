%% Twelve tries inside each other, each for another reason, hand an exception to the right one.
-module(nested_deeply).
-export([main/0, id/1]).
main() ->
    erlang:display([deep(id(N)) || N <- lists:seq(0, 13)]),
    erlang:display([rethrown(N) || N <- lists:seq(0, 6)]),
    erlang:display(recursive(10)),
    erlang:display(in_arguments(id(3))),
    erlang:display(in_handlers(id(0))),
    erlang:display(mixed(id(a))).

deep(N) ->
    try try try try try try try try try try try try raise(N)
    catch 1 -> one end
    catch 2 -> two end
    catch 3 -> three end
    catch 4 -> four end
    catch error:5 -> five end
    catch 6 -> six end
    catch exit:7 -> seven end
    catch 8 -> eight end
    catch error:9 -> nine end
    catch 10 -> ten end
    catch _:11 -> eleven end
    catch C:R -> {other, C, R} end.

raise(0) -> zero;
raise(N) when N =:= 5; N =:= 9; N =:= 13 -> error(N);
raise(7) -> exit(7);
raise(N) -> throw(N).

rethrown(N) ->
    try
        try
            try
                case N of 0 -> none; _ -> throw(N) end
            catch
                throw:1 -> first;
                throw:X when X < 4 -> throw(X * 10);
                throw:X -> error({x, X})
            end
        catch
            throw:20 -> twenty;
            throw:30 -> exit(thirty);
            error:{x, 4} -> four
        end
    catch
        C:R -> {C, R}
    end.

recursive(0) -> throw(bottom);
recursive(N) ->
    try [N | recursive(N - 1)]
    catch
        throw:bottom when N > 5 -> [n, N];
        throw:bottom -> throw(bottom)
    end.

in_arguments(N) ->
    {try throw(N) catch A -> A end, [try id(N) / 0 catch error:B -> B end | catch exit(N)], (try id(N) catch _:_ -> no end) + (try throw(10) catch C -> C end)}.

in_handlers(N) ->
    try 1 div N
    catch
        error:badarith ->
            try hd(id([]))
            catch
                error:badarg ->
                    try throw(third)
                    catch T -> {badarith, badarg, T}
                    after erlang:display(cleaned)
                    end
            end
    end.

mixed(X) ->
    A = (catch (try X + 1 catch throw:_ -> no end)),
    B = try (catch throw(X)) of X -> same; _ -> other catch _:_ -> never end,
    C = try begin catch error(X), throw({X, B}) end catch {Y, Z} -> [Y | Z] end,
    {element(1, element(2, A)), B, C}.

id(X) -> X.
