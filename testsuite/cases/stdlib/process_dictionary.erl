%% put, get, erase and get_keys on the dictionary of the process, with many keys of every kind.
-module(process_dictionary).
-export([main/0]).
main() ->
    erlang:display({put(a, 1), put(a, 2), get(a), get(b), erase(a), get(a), erase(a)}),
    [put(K, {value, K}) || K <- [1, 1.0, "k", {t}, <<"b">>, 1 bsl 70, [], #{x => 1}]],
    erlang:display([get(K) || K <- [1, 1.0, "k", {t}, <<"b">>, 1 bsl 70, [], #{x => 1}, {u}]]),
    [put({n, N}, N) || N <- lists:seq(1, 1000)],
    erlang:display(lists:sum([get({n, N}) || N <- lists:seq(1, 1000)])),
    [put({n, N}, get({n, N}) + 1) || N <- lists:seq(1, 1000)],
    erlang:display(lists:sum([erase({n, N}) || N <- lists:seq(1, 900)])),
    erlang:display(length([K || {n, _} = K <- get_keys()])),
    erlang:display(lists:sort([K || {{n, K}, V} <- get(), V =:= K + 1]) =:= lists:seq(901, 1000)),
    put(list, lists:seq(1, 10)),
    put(copies, [get(list), get(list)]),
    erlang:display(get(copies)),
    put(same, here), put(other, here), put(unique, there),
    erlang:display({lists:sort(get_keys(here)), get_keys(there), get_keys(nowhere)}),
    count(10000),
    erlang:display(get(counter)),
    erlang:display(length(erase()) > 100),
    erlang:display({get(), get(counter)}).

count(0) -> ok;
count(N) ->
    put(counter, case get(counter) of undefined -> 1; C -> C + 1 end),
    count(N - 1).
