%% The module of the corpus's .beam files: instructions of all families. make_corpus.sh beside it compiles it.
-module(shapes).
-export([main/0, lists/2, tuples/1, maps/2, matching/1, building/2, floats/2, exceptions/1, messages/1, funs/1, tests/1, bits/2]).
-record(r, {a, b = 1, c}).

main() -> [lists([1, 2], 3), tuples({a, 1}), matching(<<1, 2, 3>>), building(1, <<2>>), funs(3)].

lists([H | T], N) when N > H -> [H + N | lists(T, N * 2 - H)];
lists([_ | T], N) -> lists(T, N div 3);
lists([], N) -> [N band 7, N bsl 3, -N, length([N])].

tuples({a, X}) -> setelement(2, {a, X}, #r{a = X});
tuples(#r{a = A} = R) -> {R#r{b = A, c = element(1, R)}, tuple_size(R)};
tuples(T) when is_tuple(T), tuple_size(T) > 3 -> element(4, T).

maps(#{k := V} = M, K) -> M#{k := K, n => V};
maps(M, K) when is_map_key(K, M) -> map_get(K, M);
maps(_, K) -> #{K => 1, <<"b">> => {1 bsl 70, 2.5, "text"}}.

matching(<<A:4, B:12/little, R/binary>>) when A > 1 -> {A, B, R};
matching(<<C/utf8, S:8, D:S/bits, _/bits>>) -> {C, D};
matching(<<"abc", F/float>>) -> F;
matching(<<X:3/unit:7, _/bits>>) -> X;
matching(B) -> byte_size(B).

building(A, B) -> {<<A, B/binary, A:16/little, "text">>, <<B/binary, A>>, <<1:3, A/utf8, 1.5/float>>, << <<X:2>> || <<X>> <= B >>}.

floats(A, B) when is_float(A) -> (A + B) * 2.0 / (B - 1.0);
floats(A, B) -> float(A) + trunc(B) + abs(A).

exceptions(X) ->
    try X + 1 of
        Y when Y > 3 -> throw(Y);
        _ -> (catch lists(X, X))
    catch
        error:badarith:S -> {X, length(S)};
        throw:T -> erlang:raise(error, T, [])
    after
        put(x, X)
    end.

messages(P) ->
    R = make_ref(),
    P ! {R, self()},
    receive
        {R, X} -> X;
        [_ | _] -> error(P)
    after 10 -> timeout
    end.

funs(N) ->
    F = fun(X) -> X + N end,
    G = fun Loop(0) -> N; Loop(X) -> Loop(X - 1) end,
    [F(1), G(2), apply(F, [3]), (fun ?MODULE:tests/1)(N) | [F(Y) || Y <- [1, 2], Y > 1]].

tests(X) ->
    case X of
        a -> 1; b -> 2; c -> 3;
        10 -> 4; 20 -> 5; 1.0 -> 6;
        {_} -> 7; {_, _} -> 8;
        _ when is_atom(X); is_pid(X); is_function(X, 2) -> 9;
        _ when is_binary(X) -> 10;
        "s" -> 11
    end.

bits(A, N) -> B = <<A:N/bits, 1:1>>, <<_:N, Rest/bits>> = B, {Rest, bit_size(B)}.
