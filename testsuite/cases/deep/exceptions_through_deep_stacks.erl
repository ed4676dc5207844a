%% Exceptions cross a hundred thousand frames, with handlers at some of them, and deep stacks build up again afterwards.
%% gc: normal, each call at a depth of up to a hundred thousand frames would walk all of them
-module(exceptions_through_deep_stacks).
-export([main/0, id/1]).
main() ->
    erlang:display(catch down(100000)),
    erlang:display(handled(100000)),
    erlang:display(again(5)),
    erlang:display(cleanup(2000)),
    erlang:display(length(element(2, element(2, catch error_at(50000))))),
    erlang:display(restart(20, 5000, 0)).

down(0) -> throw({reached, bottom});
down(N) -> [N | down(N - 1)].

handled(0) -> error(bottom);
handled(N) when N rem 10000 =:= 0 ->
    try [N | handled(N - 1)]
    catch error:R when N < 100000 -> error([N | tail(R)]);
          error:R -> R
    end;
handled(N) ->
    X = handled(N - 1),
    [N | X].

tail(bottom) -> [];
tail(L) -> L.

again(0) -> [];
again(N) -> [(catch down(N * 10000)) | again(N - 1)].

cleanup(N) ->
    put(cleaned, 0),
    R = (catch nested(N)),
    {R, get(cleaned)}.

nested(0) -> throw(inmost);
nested(N) ->
    try nested(N - 1) + 1
    after put(cleaned, get(cleaned) + 1)
    end.

error_at(0) -> error(deep);
error_at(N) -> id(N) + error_at(N - 1).

restart(0, _, Sum) -> Sum;
restart(N, Depth, Sum) ->
    try walk(Depth, N)
    catch throw:{found, X} -> restart(N - 1, Depth + 1000, Sum + X)
    end.

walk(0, N) -> throw({found, N});
walk(D, N) -> {walk(D - 1, N), D}.

id(X) -> X.
