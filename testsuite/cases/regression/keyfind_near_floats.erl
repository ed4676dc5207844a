%% A small integer as key is compared with floats as the float it is nearest to; a large one exactly.
-module(keyfind_near_floats).
-export([main/0, id/1]).
main() ->
    [erlang:display([lists:keyfind(id(N), 1, [{id(F), found}]) =/= false, lists:keymember(id(F), 1, [{id(N)}]), id(N) == id(F)])
     || F <- [float(1 bsl 53), float(1 bsl 59), float(-1 bsl 59), float(1 bsl 60), 1.0],
        N <- [trunc(F) - 1, trunc(F) + 0, trunc(F) + 1]].

id(X) -> X.
