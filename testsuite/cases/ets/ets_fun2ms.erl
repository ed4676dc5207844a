%% ets:fun2ms, compiled by the parse transform of ms_transform.
-module(ets_fun2ms).
-export([main/0, id/1]).

-include_lib("stdlib/include/ms_transform.hrl").

-record(person, {name, age, tags = []}).

main() ->
    T = ets:new(table, [ordered_set, {keypos, #person.name}]),
    ets:insert(T, [#person{name = ann, age = 31}, #person{name = bob, age = 17, tags = [x]}, #person{name = cid, age = 64, tags = [y, z]}]),
    Least = id(18),
    erlang:display(ets:select(T, ets:fun2ms(fun(#person{name = N, age = A}) when A >= Least -> {N, A} end))),
    erlang:display(ets:select(T, ets:fun2ms(fun(P = #person{tags = [_ | _]}) -> P end))),
    erlang:display(ets:select_count(T, ets:fun2ms(fun(#person{age = A}) when A > 20, A < 40; A =:= 17 -> true end))),
    erlang:display(ets:select_replace(T, ets:fun2ms(fun(P = #person{age = A}) when A < Least -> P#person{age = A + 10} end))),
    erlang:display(ets:tab2list(T)),
    erlang:display(ets:select_delete(T, ets:fun2ms(fun(#person{name = N}) when N =/= ann -> true end))),
    erlang:display(ets:tab2list(T)),
    ets:delete(T),
    erlang:display(ets:fun2ms(fun({A, B, [C | _]}) when is_atom(A) andalso B > 5 orelse C -> [A, {B, C}] end)),
    M = ets:fun2ms(fun({K, #{a := V}}) when map_size(V) > 0 -> #{K => V} end),
    erlang:display(M).

id(Term) -> Term.
