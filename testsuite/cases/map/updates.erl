%% Updates with many keys at once: new and old keys, repeated ones, in small maps and large.
-module(updates).
-export([main/0, id/1]).
main() ->
    M = #{1 => a, 2 => b, 3 => c},
    erlang:display((id(M))#{3 := z, 1 := x}),
    erlang:display((id(M))#{0 => new, 2 => y, 4 => new, 2 => again}),
    erlang:display((id(M))#{5 => e, 4 => d, -1 => m, 9 => i, 8 => h, 7 => g, 6 => f, 2 := z}),
    erlang:display(#{id(3) => 1, id(2) => 2, id(1) => 3, id(2) => 4}),
    Large = maps:from_list([{K, K} || K <- lists:seq(1, 40)]),
    Changed = Large#{1 := one, 20 => twenty, 41 => new, 40 := forty, 20 => again},
    erlang:display({map_size(Changed), [maps:get(K, Changed) || K <- [1, 2, 20, 39, 40, 41]]}),
    erlang:display([maps:get(K, Large) || K <- [1, 20, 40]]),
    erlang:display(is_map_key(41, Large)),
    At32 = maps:from_list([{K, K} || K <- lists:seq(1, 32)]),
    Over = At32#{33 => a, 34 => b, 35 => c},
    erlang:display({map_size(Over), lists:sort(maps:keys(Over)) =:= lists:seq(1, 35)}),
    erlang:display(At32#{32 := last, 1 := first}),
    Back = maps:without([33, 34, 35], Over),
    erlang:display(Back =:= At32),
    erlang:display(counts("hello world", #{})),
    erlang:display((id(M))#{1 := a} =:= M),
    erlang:display(nested(id(#{}), [1, 2, 3])).

counts([], M) -> lists:sort(maps:to_list(M));
counts([C | Cs], M) ->
    case M of
        #{C := N} -> counts(Cs, M#{C := N + 1});
        #{} -> counts(Cs, M#{C => 1})
    end.

nested(M, []) -> M#{leaf => true};
nested(M, [K | Ks]) -> M#{K => nested(maps:get(K, M, #{}), Ks)}.

id(X) -> X.
