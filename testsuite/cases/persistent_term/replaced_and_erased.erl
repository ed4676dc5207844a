%% Persistent terms of every kind are got as they were put, also after they have been replaced and erased by the thousand.
-module(replaced_and_erased).
-export([main/0, id/1]).
main() ->
    Values = [atom, 12, 1 bsl 100, -1.5, "text", <<"binary">>, binary:copy(<<"big ">>, 1000), <<5:3>>, {a, {b, [c | d]}},
              #{k => v, 1 => [2]}, maps:from_list([{N, N * N} || N <- lists:seq(1, 100)]), fun lists:map/2, [], self()],
    [persistent_term:put({key, N}, V) || {N, V} <- lists:zip(lists:seq(1, length(Values)), Values)],
    erlang:display([persistent_term:get({key, N}) =:= V || {N, V} <- lists:zip(lists:seq(1, length(Values)), Values)]),
    F = fun(X) -> {X, Values} end,
    persistent_term:put(local_fun, F),
    erlang:display((persistent_term:get(local_fun))(1) =:= {1, Values}),
    Old = persistent_term:get({key, 11}),
    OldBinary = persistent_term:get({key, 7}),
    <<Part:20/binary, _/bitstring>> = OldBinary,
    persistent_term:put({key, 11}, replaced),
    true = persistent_term:erase({key, 7}),
    erlang:display(persistent_term:get({key, 7}, erased)),
    Held = [Old, Part | churn(2000, [])],
    erlang:garbage_collect(),
    erlang:display(maps:get(50, Old)),
    erlang:display({byte_size(OldBinary), Part}),
    erlang:display(lists:nth(1000, Held)),
    erlang:display(lists:sum([length(L) || {_, L} <- Held])),
    erlang:display(persistent_term:get({key, 11})),
    erlang:display(try persistent_term:get(id(nothing)) catch C1:R1 -> {C1, R1} end),
    erlang:display([persistent_term:erase({key, N}) || N <- [1, 1, 7]]),
    erlang:display(maps:is_key(count, persistent_term:info())).

%% Each value is put, got, kept, replaced.
churn(0, Held) -> Held;
churn(N, Held) ->
    persistent_term:put(churned, {N, lists:seq(1, N rem 10)}),
    churn(N - 1, [persistent_term:get(churned) | Held]).

id(X) -> X.
