%% Which of two zeros stays as the key of a small map: the later one in from_list/1, from_keys/2 and merge/2, else the earlier.
%% out27: 0.0 and -0.0 are different keys
-module(zeros_as_keys).
-export([main/0, id/1]).
main() ->
    Zero = id(0.0),
    Minus = id(-0.0),
    both(Zero, Minus),
    both(Minus, Zero).

both(A, B) ->
    show(maps:from_list([{A, 1}, {B, 2}])),
    show(maps:from_list([{7, 1}, {A, 1}, {-7, 1}, {B, 2}, {7, 2}])),
    show(maps:from_keys([A, B], x)),
    show(maps:merge(#{A => 1, 2 => 3}, #{B => 2})),
    show(maps:merge(#{A => 1}, #{B => 2, 2 => 3})),
    show(maps:put(B, 2, #{A => 1})),
    show((id(#{A => 1}))#{B => 2}),
    show((id(#{A => 1, 7 => 2}))#{B => 2, 8 => 3}),
    show(id(#{A => 1, B => 2})).

show(Map) -> erlang:display(lists:sort([{shown(K), V} || {K, V} <- maps:to_list(Map)])).

shown(K) when is_float(K) -> <<K/float>>;
shown(K) -> K.

id(X) -> X.
