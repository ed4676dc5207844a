%% Whole traces of what can fail: in tail position and not, called directly, by name, and as a fun.
%% out27: additions stand in the trace
-module(whole_traces).
-export([main/0, id/1, two/2, tailnat/1, tailcallf/2, k/3]).
-record(r, {a, b = 1}).
-file("whole_traces.erl", 1).

main() ->
    [t(Name, F) || {Name, F} <- tests() ++ more()].

t(Name, F) ->
    First = try F(id(x)) of V1 -> {value, plain(V1)} catch C1:E1:S1 -> {C1, plain(E1), entries(S1)} end,
    Second = try wrap(F) of V2 -> {value, plain(V2)} catch C2:E2:S2 -> {C2, plain(E2), entries(S2)} end,
    Third =
        case catch [F(id(x))] of
            {'EXIT', {E3, [{_, _, _, _} | _] = S3}} -> {exit, plain(E3), entries(S3)};
            V3 -> {value, plain(V3)}
        end,
    erlang:display({Name, First}),
    erlang:display({wrapped, Second}),
    erlang:display({caught, Third}).

wrap(F) ->
    X = (id(F))(x),
    {wrapped, X}.

%% Entries of this module with their line, as far as the function that makes the calls; of others without a location.
entries([{?MODULE, t, _, _} | _]) ->
    [];
entries([{?MODULE, F, A, Info} | Rest]) ->
    [{name(atom_to_list(F)), plain(A), proplists:get_value(line, Info, none), other(Info)} | entries(Rest)];
entries([{M, F, A, Info} | Rest]) ->
    [{M, F, plain(A), other(Info)} | entries(Rest)];
entries([{F, A, Info} | Rest]) ->
    [{plain(F), plain(A), plain(Info)} | entries(Rest)];
entries([]) ->
    [].

other(Info) ->
    plain([Pair || Pair = {Key, _} <- Info, Key =/= file, Key =/= line]).

%% Funs go by the function they stand in: their numbers depend on the compiler.
name("-" ++ Rest) -> {in, lists:takewhile(fun(C) -> C =/= $/ end, Rest)};
name(Name) -> list_to_atom(Name).

plain([{?MODULE, _, _, [{_, _} | _]} | _] = Stack) -> {stack, entries(Stack)};
plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain([]) -> [];
plain(Tuple) when is_tuple(Tuple) -> list_to_tuple(plain(tuple_to_list(Tuple)));
plain(Fun) when is_function(Fun) -> function;
plain(Map) when is_map(Map) -> {map, plain(lists:sort(maps:to_list(Map)))};
plain(Term) -> Term.

tests() ->
    [
        {badmatch, fun(X) -> y = X end},
        {badmatch2, fun(X) -> {a, B} = {X, X}, B end},
        {badmatch_list, fun(X) -> [A | _] = id(X), A end},
        {badmatch_map, fun(X) -> #{a := A} = id(#{b => X}), A end},
        {badmatch_bin, fun(_) -> <<A:16, _/binary>> = id(<<1>>), A end},
        {case_clause, fun(X) -> case X of y -> 1; z -> 2 end end},
        {if_clause, fun(X) -> if X =:= y -> 1 end end},
        {try_clause, fun(X) -> try X of y -> 1 catch _:_ -> 2 end end},
        {try_clause_after, fun(X) -> try X of y -> 1 after id(z) end end},
        {fc, fun(X) -> fc(X, 1) end},
        {fc_body, fun(X) -> [fc(X, 1)] end},
        {fc0, fun(_) -> fc0() end},
        {fc_fun, fun(X) -> (fun(y) -> 1 end)(X) end},
        {fc_fun2, fun(X) -> F = fun(y, Z) -> {X, Z} end, F(X, id(1)) end},
        {fc_named, fun(X) -> (fun G(y) -> G(X) end)(X) end},
        {badfun, fun(X) -> X(1, 2) end},
        {badfun_body, fun(X) -> [X(1, 2)] end},
        {badarity, fun(_) -> (id(fun id/1))(1, 2) end},
        {badarity_b, fun(_) -> [(id(fun id/1))()] end},
        {badarity_ext, fun(_) -> (id(fun lists:map/2))(1) end},
        {undef, fun(X) -> nomod:f(X) end},
        {undef_b, fun(X) -> [nomod:f(X)] end},
        {undef_dyn, fun(X) -> X:f(X) end},
        {undef_dyn_b, fun(X) -> [X:f(X, 1)] end},
        {undef_ext, fun(X) -> (id(fun nomod:f/1))(X) end},
        {undef_ext_b, fun(X) -> [(id(fun nomod:f/1))(X)] end},
        {undef_lists, fun(X) -> lists:nofun(X) end},
        {undef_erl, fun(X) -> erlang:nofun(X) end},
        {apply3, fun(X) -> apply(X, X, [X]) end},
        {apply3_b, fun(X) -> [apply(X, X, [X])] end},
        {apply3_dyn, fun(X) -> apply(X, id(foo), id([X])) end},
        {apply3_dyn_b, fun(X) -> [apply(X, id(foo), id([X]))] end},
        {apply_notlist, fun(X) -> apply(lists, reverse, X) end},
        {apply_notlist_b, fun(X) -> [apply(lists, reverse, X)] end},
        {apply_improper, fun(X) -> apply(lists, reverse, id([X | y])) end},
        {apply_badmod, fun(X) -> apply(id(1), reverse, [X]) end},
        {apply_badmod_b, fun(X) -> [apply(id(1), reverse, [X])] end},
        {apply_badmod_dyn, fun(X) -> apply(id(1), reverse, id([X])) end},
        {apply_badname, fun(X) -> apply(lists, id(1), [X]) end},
        {apply_badname_dyn, fun(X) -> apply(lists, id(1), id([X])) end},
        {apply_fun, fun(X) -> apply(X, [1]) end},
        {apply_fun_dyn, fun(X) -> apply(X, id([1])) end},
        {apply_fun_dyn_b, fun(X) -> [apply(X, id([1]))] end},
        {apply_arity, fun(_) -> apply(fun id/1, id([])) end},
        {apply_arity_b, fun(_) -> [apply(id(fun id/1), id([1, 2]))] end},
        {apply_funlist, fun(_) -> apply(id(fun id/1), id(notlist)) end},
        {apply_nat, fun(X) -> apply(erlang, atom_to_list, id([[X]])) end},
        {apply_nat_b, fun(X) -> [apply(erlang, atom_to_list, id([[X]]))] end},
        {apply_nat_name, fun(X) -> E = id(erlang), E:atom_to_list([X]) end},
        {apply_nat_fun, fun(X) -> F = id(fun erlang:atom_to_list/1), F([X]) end},
        {apply_nat_fun_b, fun(X) -> F = id(fun erlang:atom_to_list/1), [F([X])] end},
        {nat, fun(X) -> atom_to_list([X]) end},
        {nat_b, fun(X) -> [atom_to_list([X])] end},
        {nat_tail, fun(X) -> tailnat([X]) end},
        {nat_guard, fun(X) -> [length(X)] end},
        {nat_hd, fun(X) -> hd(X) end},
        {nat_element, fun(X) -> element(1, X) end},
        {nat_element2, fun(X) -> element(2, {id(X)}) end},
        {nat_setelement, fun(X) -> setelement(2, {id(X)}, a) end},
        {nat_tuple_size, fun(X) -> tuple_size(X) end},
        {nat_bsize, fun(X) -> byte_size(X) end},
        {nat_maps_get, fun(X) -> maps:get(X, #{}) end},
        {nat_map_get, fun(X) -> map_get(X, #{}) end},
        {nat_map_get2, fun(X) -> map_get(a, X) end},
        {nat_maps_put, fun(X) -> maps:put(X, 1, X) end},
        {nat_maps_find, fun(X) -> maps:find(X, X) end},
        {nat_maps_size, fun(X) -> map_size(X) end},
        {nat_trunc, fun(X) -> trunc(X) end},
        {nat_math, fun(X) -> math:sqrt(X) end},
        {nat_math2, fun(_) -> math:sqrt(id(-1)) end},
        {nat_lists, fun(X) -> lists:keyfind(a, 1, X) end},
        {nat_member, fun(X) -> lists:member(a, X) end},
        {nat_reverse, fun(X) -> lists:reverse(X, X) end},
        {nat_append, fun(X) -> X ++ [1] end},
        {nat_append_b, fun(X) -> [X ++ [1]] end},
        {nat_sub, fun(X) -> [1] -- X end},
        {nat_list_to_bin, fun(X) -> list_to_binary(X) end},
        {nat_iolist, fun(X) -> iolist_to_binary([X]) end},
        {nat_bin, fun(X) -> binary:part(X, 1, 2) end},
        {nat_split, fun(X) -> binary:split(X, <<>>) end},
        {nat_throw, fun(X) -> throw(X) end},
        {nat_throw_b, fun(X) -> [throw(X)] end},
        {nat_exit, fun(X) -> exit(X) end},
        {nat_error, fun(X) -> error(X) end},
        {nat_error_b, fun(X) -> [error(X)] end},
        {nat_error2, fun(X) -> error(X, [X, 1, 2]) end},
        {nat_error2_b, fun(X) -> [error(X, [X, 1, 2])] end},
        {nat_error2_none, fun(X) -> error(X, none) end},
        {nat_error2_bad, fun(X) -> error(X, X) end},
        {nat_error3, fun(X) -> error(X, [X], [{error_info, #{module => m, cause => X}}]) end},
        {nat_error3b, fun(X) -> [error(X, none, [{error_info, #{module => m}}])] end},
        {nat_error3_bad, fun(X) -> error(X, [X], [{error_info, X}]) end},
        {nat_error3_bad2, fun(X) -> error(X, [X], X) end},
        {nat_error3_bad3, fun(X) -> error(X, [X], [foo]) end},
        {nat_error_dyn, fun(X) -> E = id(erlang), E:error(X) end},
        {nat_error_dyn_b, fun(X) -> E = id(erlang), [E:error(X)] end},
        {nat_error_fun, fun(X) -> F = id(fun erlang:error/1), F(X) end},
        {nat_error_fun_b, fun(X) -> F = id(fun erlang:error/1), [F(X)] end},
        {nat_error_fun2, fun(X) -> F = id(fun erlang:error/2), F(X, [1]) end},
        {nat_error_apply, fun(X) -> apply(erlang, error, id([X])) end},
        {nat_error_apply2, fun(X) -> [apply(erlang, id(error), id([X, [X]]))] end},
        {nat_throw_fun, fun(X) -> F = id(fun erlang:throw/1), F(X) end},
        {nat_exit_fun, fun(X) -> F = id(fun erlang:exit/1), [F(X)] end},
        {nif_error, fun(X) -> erlang:nif_error(X) end},
        {nif_error_b, fun(X) -> [erlang:nif_error(X)] end},
        {nif_error2, fun(X) -> erlang:nif_error(X, [X]) end},
        {raise_bad, fun(X) -> erlang:raise(X, X, X) end},
        {raise_dyn, fun(X) -> E = id(erlang), E:raise(error, X, []) end},
        {raise_list, fun(X) -> erlang:raise(id(error), X, [{a, b, 1}]) end},
        {raise_lista, fun(X) ->
            erlang:raise(id(throw), X, [{a, b, [1]}, {fun id/1, [1]}, {fun id/1, [1], [{line, 1}]}])
        end},
        {raise_again, fun(X) -> try fc(X, 1) catch C:E:S -> erlang:raise(C, E, S) end end},
        {raise_again_cl, fun(X) -> try fc(X, 1) catch _:E:S -> erlang:raise(id(exit), {E, X}, S) end end},
        {raise_stack_mod, fun(X) -> try fc(X, 1) catch _:E:S -> erlang:raise(exit, E, tl(S)) end end}
    ].

more() ->
    [
        {arith_add, fun(X) -> X + 1 end},
        {arith_add2, fun(X) -> 1 + X end},
        {arith_sub, fun(X) -> X - 1 end},
        {arith_sub2, fun(X) -> 1 - X end},
        {arith_mul, fun(X) -> X * 2 end},
        {arith_mul2, fun(X) -> [3 * X] end},
        {arith_div, fun(X) -> X / 2 end},
        {arith_div0, fun(_) -> 1 / id(0) end},
        {arith_div00, fun(_) -> 1.5 / id(0.0) end},
        {arith_idiv, fun(X) -> X div 2 end},
        {arith_idiv0, fun(_) -> id(7) div id(0) end},
        {arith_rem, fun(X) -> X rem 2 end},
        {arith_rem0, fun(_) -> id(7) rem id(0) end},
        {arith_rem1, fun(_) -> id(1.0) rem 2 end},
        {arith_band, fun(X) -> X band 2 end},
        {arith_bor, fun(X) -> 2 bor X end},
        {arith_bxor, fun(X) -> [X bxor X] end},
        {arith_bsl, fun(X) -> X bsl 1 end},
        {arith_bsr, fun(X) -> 1 bsr X end},
        {arith_bnot, fun(X) -> bnot X end},
        {arith_neg, fun(X) -> -X end},
        {arith_pos, fun(X) -> +X end},
        {arith_float, fun(X) -> (X + 0.5) * 2.0 end},
        {arith_float_ov, fun(_) -> id(1.0e300) * id(1.0e300) end},
        {arith_abs, fun(X) -> abs(X) end},
        {arith_float2, fun(X) -> float(X) end},
        {arith_typed, fun(X) -> Y = id(X), Z = if is_integer(Y) -> Y; true -> 0 end, 10 div Z end},
        {bool_and, fun(X) -> X and true end},
        {bool_or, fun(X) -> false or X end},
        {bool_not, fun(X) -> not X end},
        {bool_xor, fun(X) -> X xor X end},
        {bool_andalso, fun(X) -> X andalso y end},
        {bool_orelse, fun(X) -> X orelse y end},
        {bin_int, fun(X) -> <<X>> end},
        {bin_int2, fun(X) -> <<1, X:16, 2>> end},
        {bin_float, fun(X) -> <<X/float>> end},
        {bin_bin, fun(X) -> <<X/binary>> end},
        {bin_bits, fun(X) -> <<1, X/bits>> end},
        {bin_utf8, fun(X) -> <<X/utf8>> end},
        {bin_utf16, fun(_) -> <<(id(16#d900))/utf16>> end},
        {bin_size, fun(X) -> <<1:X>> end},
        {bin_size_neg, fun(_) -> <<1:(id(-2))>> end},
        {bin_short, fun(_) -> <<(id(<<1>>)):3/binary>> end},
        {bin_unit, fun(_) -> <<(id(<<1:4>>))/binary>> end},
        {bin_huge, fun(_) -> <<0:(id(1 bsl 66))>> end},
        {bin_float16, fun(X) -> <<X:16/float>> end},
        {bin_float_sz, fun(_) -> <<1.0:(id(17))/float>> end},
        {bin_flt_big, fun(_) -> <<(id(1 bsl 2000))/float>> end},
        {bin_append, fun(X) -> <<(id(X))/binary, 1, 2>> end},
        {bin_append2, fun(X) -> B = id(<<1>>), <<B/binary, X>> end},
        {bc, fun(X) -> << <<Y>> || Y <- X >> end},
        {bc2, fun(X) -> << <<Y>> || <<Y>> <= X >> end},
        {bc3, fun(X) -> << <<X:Y>> || Y <- id([1]) >> end},
        {lc, fun(X) -> [Y || Y <- X] end},
        {lc_imp, fun(X) -> [Y || Y <- id([1 | X])] end},
        {lc_filter, fun(X) -> [Y || Y <- [1, 2], X] end},
        {lc_body, fun(X) -> [hd(Y) || Y <- [X, X]] end},
        {lc_nested, fun(X) -> [[Z || Z <- Y] || Y <- [[1], X]] end},
        {map_upd, fun(X) -> X#{a => 1} end},
        {map_exact, fun(X) -> X#{a := 1} end},
        {map_exact2, fun(X) -> (id(#{}))#{X := 1} end},
        {map_exact3, fun(X) -> (id(#{a => 1}))#{a := 2, X := 1} end},
        {rec, fun(X) -> X#r.a end},
        {rec_upd, fun(X) -> X#r{a = 1} end},
        {rec_upd2, fun(X) -> X#r{a = 1, b = 2} end},
        {rec_b, fun(X) -> [X#r.b] end},
        {recv, fun(X) -> receive never -> 1 after X -> 2 end end},
        {recv2, fun(X) -> receive after X -> 2 end end},
        {send, fun(X) -> X ! a end},
        {send2, fun(_) -> id(1) ! a end},
        {send_b, fun(X) -> [X ! a] end},
        {send_fun, fun(X) -> erlang:send(X, a) end},
        {deep, fun(X) -> deep(20, X) end},
        {mutual, fun(X) -> ev(20, X) end},
        {tail, fun(X) -> t1(X) end},
        {mid, fun(X) -> k(1, 2, X) end},
        {fold, fun(X) -> lists:foldl(fun(Y, _) -> hd(Y) end, 0, [X]) end},
        {map, fun(X) -> lists:map(fun(Y) -> hd(Y) end, [X]) end},
        {mapx, fun(X) -> lists:map(fun(Y) -> Y end, X) end},
        {foreach, fun(X) -> lists:foreach(X, [1]) end},
        {sort, fun(X) -> lists:sort(X) end},
        {sortf, fun(X) -> lists:sort(fun(A, B) -> A < B + X end, [1, 2, 3]) end},
        {mapsmap, fun(X) -> maps:map(fun(_, V) -> hd(V) end, #{a => X}) end},
        {mapsfold, fun(X) -> maps:fold(X, 0, #{a => 1}) end},
        {zip, fun(X) -> lists:zip([1], X) end},
        {nth, fun(_) -> lists:nth(id(5), [1]) end},
        {seq, fun(X) -> lists:seq(1, X) end},
        {flatten, fun(X) -> lists:flatten(X) end},
        {strtok, fun(X) -> string:tokens(X, " ") end},
        {bintoint, fun(_) -> binary_to_integer(id(<<"12x">>)) end},
        {ltoi, fun(_) -> list_to_integer(id("1x"), 36 + 1) end},
        {keysort, fun(X) -> lists:keysort(1, [{a}, X]) end},
        {usort, fun(X) -> lists:usort([a | X]) end},
        {sublist, fun(X) -> lists:sublist([1], X) end},
        {sum, fun(X) -> lists:sum([1, X]) end},
        {maxl, fun(_) -> lists:max(id([])) end},
        {dictf, fun(X) -> dict:fetch(X, dict:new()) end},
        {orddictf, fun(X) -> orddict:fetch(X, []) end},
        {arr, fun(X) -> array:get(X, array:new()) end},
        {queueo, fun(X) -> queue:out(X) end},
        {gbt, fun(X) -> gb_trees:get(X, gb_trees:empty()) end},
        {uni, fun(X) -> unicode:characters_to_binary(X) end},
        {ttb, fun(_) -> binary_to_term(id(<<131, 255>>)) end},
        {safe, fun(_) -> binary_to_term(id(<<131, 119, 3, "xqz">>), [safe]) end},
        {persist, fun(X) -> persistent_term:get(X) end},
        {atomics, fun(X) -> atomics:get(X, 1) end},
        {counters, fun(X) -> counters:get(X, 1) end},
        {putpd, fun(X) -> erlang:put(X, X) end},
        {spawnbad, fun(X) -> erlang:phash2(X, X) end},
        {tto, fun(X) -> list_to_existing_atom([X]) end},
        {float_to, fun(X) -> float_to_list(X, [{decimals, X}]) end},
        {split, fun(X) -> lists:split(3, [X]) end},
        {nthtail, fun(X) -> lists:nthtail(X, [1]) end},
        {lastl, fun(_) -> lists:last(id([])) end},
        {catch_in, fun(X) -> catch hd(X), tl(X) end},
        {after_fail, fun(X) -> try hd(X) after tl(id([])) end end},
        {after_ok, fun(X) -> try hd(X) after id(y) end end},
        {nested_try, fun(X) -> try try hd(X) catch throw:_ -> 1 end catch exit:_ -> 2 end end},
        {handler_fail, fun(X) -> try hd(X) catch error:_ -> tl(id([])) end end},
        {of_fail, fun(X) -> try id(X) of Y -> hd(Y) catch _:_ -> 1 end end},
        {reraise_same, fun(X) -> try hd(X) catch error:E -> error(E) end end},
        {stk_in_guard, fun(X) -> try hd(X) catch error:E:S when E =/= badarg -> S end end},
        {class_var, fun(X) -> try hd(X) catch C:E:S -> erlang:C({E, length(S)}) end end}
    ].


deep(0, X) -> hd(X);
deep(N, X) -> [N | deep(N - 1, X)].
ev(0, X) -> hd(X);
ev(N, X) -> [N | od(N - 1, X)].
od(0, X) -> tl(X);
od(N, X) -> {N, ev(N - 1, X)}.
t1(X) -> t2(X).
t2(X) -> t3(X).
t3(X) -> hd(X).
k(A, B, X) -> Y = tailcallf(A, X), {B, Y}.
tailcallf(A, X) when is_integer(A) -> two(A, X).
two(A, X) ->
    B = id(A),
    C = element(B, X),
    {B, C}.
tailnat(X) -> atom_to_list(X).
fc(a, _) -> ok;
fc(b, 2) -> ok.
fc0() when 1 =:= 2 -> ok.
id(X) -> X.
