%% Order and equality of terms, and what is built on them.
-module(compare).
-include("property.hrl").

given() ->
    A = case r(3) of 0 -> number(); _ -> term() end,
    B = case r(4) of 0 -> term(); 1 when is_number(A) -> number(); _ -> variant(A) end,
    List = lists:flatmap(fun(_) -> T = term(r(3)), lists:sublist([T, variant(T)], r(1, 2)) end, lists:seq(1, r(2, 6))),
    {A, B, [A, B | List]}.

results({A, B, List}) ->
    Pairs = lists:zip(List, lists:seq(1, length(List))),
    [?R(A == B), ?R(A /= B), ?R(A =:= B), ?R(A =/= B),
     ?R(A < B), ?R(A =< B), ?R(A > B), ?R(A >= B),
     ?R(B < A), ?R(B =< A),
     ?R(max(A, B)), ?R(min(A, B)), ?R(max(B, A)), ?R(min(B, A)),
     ?R(erts_internal:cmp_term(without_maps(A), without_maps(B))),
     ?R(guards(A, B)), ?R(with_literals(A)), ?R(same(A, B)),
     ?R(lists:sort(List)), ?R(lists:usort(List)), ?R(lists:keysort(1, Pairs)), ?R(lists:ukeysort(1, Pairs)),
     ?R(lists:max(List)), ?R(lists:min(List)),
     ?R(lists:member(B, [A])), ?R(lists:keyfind(B, 1, Pairs)), ?R(lists:keymember(B, 1, [{A}])),
     ?R(List -- [B, A]),
     ?R(#{A => 1} == #{B => 1}), ?R(#{A => 1} =:= #{B => 1}), ?R(#{without_maps(A) => 1} < #{without_maps(B) => 1}),
     ?R(#{1 => A, x => 2} == #{1 => B, x => 2}), ?R(#{1 => A, x => 2} =< #{1 => B, x => 2}),
     ?R(is_map_key(B, #{A => 1})), ?R(map_size(#{A => 1, B => 2})),
     ?R([A | B] < [B | A]), ?R({A, B} < {B, A}), ?R({A, B, c} =:= {B, A, c}),
     ?R(length([T || T <- List, T == A])), ?R([T < A || T <- List]), ?R([T =:= U || T <- List, U <- List])].

guards(A, B) when A =:= B -> same;
guards(A, B) when A == B -> equal;
guards(A, B) when A > B, is_list(A) -> list_above;
guards(A, B) when A < B; A == 0 -> below;
guards(_, _) -> none.

same(A, A) -> true;
same({A, B}, {A, C}) -> {B, C};
same([A | _], [A | _]) -> head;
same(_, _) -> false.

with_literals(A) ->
    [A == 0, A =:= 0, A == 0.0, A =:= 0.0, A == -0.0, A =:= 1, A == 1, A == 1.0, A =:= [], A == [], A == {}, A == <<>>, A =:= #{},
     A < 0, A < 5, A > 100, A >= 576460752303423487, A > 576460752303423488, A < -576460752303423488,
     A =< 1152921504606846975, A =< 1152921504606846976, A < -1152921504606846977,
     A == 9007199254740993, A < 9007199254740993.0, A > 1.0e300, A < a, A > ab, A =< "abc", A < <<"abc">>, A == "", A < {a}, A < [[]],
     A =:= <<0>>, A == {1, 2.0}].
