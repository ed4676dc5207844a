%% A boolean from a test that cannot fail is used again after a condition that was false.
-module(booleans_used_again).
-export([main/0, keys/1, lists/1, numbers/2, funs/1, sizes/1, compared/2, twice/1, stack/1]).

main() ->
    Maps = [#{}, #{p => 1}, #{q => 1}, #{p => 1, q => 1}, #{r => 1}, #{p => 1, s => 1}, #{r => 1, q => 1}],
    erlang:display([keys(M) || M <- Maps]),
    erlang:display([twice(M) || M <- [#{abc => 1, def => 2}, #{jkl => 1, def => 2}, #{abc => 0, mno => 3}, #{jkl => 1}, #{}]]),
    erlang:display([lists(L) || L <- [[], [a], a, {}, #{}]]),
    erlang:display([numbers(X, Y) || X <- [1, 1.5, a], Y <- [1, 2, b]]),
    erlang:display([funs(F) || F <- [fun() -> ok end, fun(X) -> X end, fun erlang:display/1, ok]]),
    erlang:display([sizes(T) || T <- [{}, {a}, {a, b}, [], <<>>, <<1>>, <<1:1>>]]),
    erlang:display([compared(X, Y) || X <- [1, 2, a], Y <- [1, 2, a]]),
    erlang:display([stack(X) || X <- [[], [a], ok]]),
    erlang:display(catch stack(true)).

keys(#{} = M) ->
    case case P = is_map_key(p, M) of false -> false; _ -> is_map_key(q, M) end of
        true -> pq;
        false ->
            case case R = is_map_key(r, M) of false -> false; _ -> is_map_key(q, M) end of
                true -> rq;
                false ->
                    case case P of false -> false; _ -> is_map_key(s, M) end of
                        true -> ps;
                        false -> case R of true -> r; false -> none end
                    end
            end
    end.

twice(M) ->
    case M of
        #{abc := _, def := _} -> {def, abc};
        #{jkl := _, def := _} -> {def, jkl};
        #{abc := _, mno := _} -> {mno, abc};
        #{jkl := _} -> jkl;
        _ -> error
    end.

lists(L) ->
    A = is_list(L),
    B = is_tuple(L) orelse A andalso L =/= [],
    case A andalso B of
        true -> cells;
        false ->
            case A of
                true -> empty;
                false -> case B of true -> tuple; false -> is_map(L) end
            end
    end.

numbers(X, Y) ->
    A = is_integer(X), B = is_integer(Y), C = X =:= Y,
    if
        A, B, C -> same;
        A andalso B -> {both, C};
        A xor B -> {A, B, C};
        true -> neither
    end.

funs(F) ->
    A = is_function(F, 0), B = is_function(F),
    case A andalso B of
        true -> nullary;
        false -> case B of true -> {other, A}; false -> no end
    end.

sizes(T) ->
    A = is_tuple(T), B = A andalso tuple_size(T) > 0, C = is_binary(T),
    if
        B, element(1, T) =:= a -> {first, tuple_size(T)};
        A -> {tuple, B};
        C andalso byte_size(T) > 0 -> bytes;
        C -> {no_bytes, A, B};
        true -> is_bitstring(T)
    end.

compared(X, Y) ->
    A = X < Y, B = X > Y,
    case A or B of
        false -> equal;
        true -> case A of true -> less; false -> case B of true -> more end end
    end.

stack([]) -> ok;
stack(X) ->
    case is_list(X) of
        true -> binary_to_integer(<<"12">>);
        Other -> {Other, X}
    end.
