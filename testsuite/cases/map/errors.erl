%% Reading and updating raise badkey and badmap with the culprit; in a guard they make the clause fail.
-module(errors).
-export([main/0, id/1]).
main() ->
    M = #{a => 1},
    erlang:display(caught(fun() -> maps:get(b, id(M)) end)),
    erlang:display(caught(fun() -> map_get({k}, id(M)) end)),
    erlang:display(caught(fun() -> (id(M))#{b := 2} end)),
    erlang:display(caught(fun() -> (id(M))#{a := 2, {c} := 2} end)),
    erlang:display(caught(fun() -> (id(not_a_map))#{a => 1} end)),
    erlang:display(caught(fun() -> (id([x]))#{a := 1} end)),
    erlang:display(caught(fun() -> maps:get(a, id({no})) end)),
    erlang:display(caught(fun() -> map_size(id([])) end)),
    erlang:display(caught(fun() -> maps:put(a, 1, id(no)) end)),
    erlang:display(caught(fun() -> maps:update(b, 1, id(M)) end)),
    erlang:display(caught(fun() -> maps:remove(b, id(no)) end)),
    erlang:display(caught(fun() -> maps:keys(id(no)) end)),
    erlang:display(caught(fun() -> maps:values(id(no)) end)),
    erlang:display(caught(fun() -> maps:merge(id(M), id(no)) end)),
    erlang:display(caught(fun() -> maps:merge(id(no), id(M)) end)),
    erlang:display(caught(fun() -> maps:from_list(id([{a, 1}, b])) end)),
    erlang:display(caught(fun() -> maps:from_list(id(no)) end)),
    erlang:display(caught(fun() -> maps:to_list(id(no)) end)),
    erlang:display(caught(fun() -> maps:find(a, id(no)) end)),
    erlang:display(caught(fun() -> maps:is_key(a, id(no)) end)),
    erlang:display(caught(fun() -> maps:take(a, id(no)) end)),
    erlang:display(caught(fun() -> #{z := Z} = id(M), Z end)),
    erlang:display(caught(fun() -> #{a := Z} = id([]), Z end)),
    erlang:display([guard(X) || X <- [#{a => 1}, #{a => 2, b => 3}, #{b => 3}, #{}, no, []]]).

guard(M) when map_get(a, M) =:= 1 -> a_is_one;
guard(M) when is_map_key(a, M), map_size(M) =:= 2 -> has_a;
guard(M) when map_size(M) =:= 0 -> empty;
guard(M) when is_map(M) -> map;
guard(_) -> other.

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
