%% A tour of the language compiled without the optimiser, whose code moves every value through every register.
-module(unoptimised_code).
-export([main/0, id/1]).
-compile([no_copt, no_ssa_opt, no_type_opt, no_bool_opt, no_share_opt, no_bsm_opt, no_recv_opt, no_jopt, no_dead]).
-record(r, {a, b = 2, c}).

main() ->
    erlang:display(arithmetic(id(7), id(3))),
    erlang:display([kind(id(X)) || X <- [1, a, 1.5, "s", {t}, <<1>>, #{}, fun id/1, [], {r, 1, 2, 3}]]),
    erlang:display(booleans(id(true), id(false))),
    R = #r{a = id(1)},
    erlang:display({R, R#r{b = x, c = y}, R#r.b}),
    erlang:display([catcher(N) || N <- [0, 1, 2, 3, 4]]),
    erlang:display(<< <<(X * 2)>> || <<X>> <= id(<<1, 2, 3>>), X =/= 2 >>),
    M = #{a => 1, b => id(2)},
    #{a := A, b := B} = M,
    erlang:display({A, B, map_size(M#{a := 3, c => 4})}),
    self() ! {tag, 5},
    erlang:display(receive {tag, N} when N > 3 -> N after 0 -> none end),
    erlang:display(receive x -> y after 1 -> timeout end),
    F = fun Loop(0, Acc) -> Acc; Loop(K, Acc) -> Loop(K - 1, [K + A | Acc]) end,
    erlang:display(F(5, [])),
    erlang:display([{X, Y} || X <- [1, 2, 3], X rem 2 =:= 1, Y <- [a, b]]),
    erlang:display(floats(id(2.5), id(4))),
    erlang:display(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)),
    erlang:display(big_select(id(12))).

arithmetic(A, B) -> {A + B, A - B, A * B, A div B, A rem B, A / B, -A, A band B, A bor B, A bxor B, bnot A, A bsl B, A bsr B, A + B * 2 - (B - A), abs(B - A)}.

kind(X) when is_record(X, r) -> record;
kind(X) when is_integer(X), X > 0; is_float(X) -> number;
kind(X) when is_atom(X) or is_list(X) -> atom_or_list;
kind(X) when is_tuple(X) andalso tuple_size(X) =:= 1 -> tuple;
kind(X) -> case X of <<_>> -> byte; _ when is_map(X) -> map; _ -> other end.

booleans(T, F) -> {T and F, T or F, T xor F, not T, T andalso F, F orelse T, T =:= F, T /= F, T > F, (T and not F) or (F and not T)}.

catcher(N) ->
    try
        case N of
            0 -> value;
            1 -> throw(thrown);
            2 -> error(wrong);
            3 -> exit(left);
            _ -> id(N) + id(a)
        end
    of
        value -> {ok, N}
    catch
        throw:T -> {T, N};
        error:E when E =:= wrong -> {E, N};
        exit:E -> {E, N};
        C:E:S -> {C, E, N, is_list(S)}
    after
        id(N)
    end.

floats(A, B) ->
    C = A * B + 1.5,
    D = (C - A) / (B + 0.5),
    {C, D, C > D, trunc(C * D), float(B) =:= 4.0}.

many(A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R) -> [R, Q, P, O, N, M, L, K, J, I, H, G, F, E, D, C, B, A].

big_select(X) -> case X of 1 -> a; 2 -> b; 3 -> c; 4 -> d; 5 -> e; 10 -> f; 11 -> g; 12 -> h; 13 -> i; foo -> j; bar -> k; _ -> l end.

id(X) -> X.
