%% Whole traces of exceptions that handlers, after sections and raise have passed on.
-module(traces_through_handlers).
-export([main/0, id/1, two/2, tailnat/1, tailcallf/2, k/3, raiser/2, many/12, again/2, kept/1]).
-record(r, {a, b = 1}).
-file("traces_through_handlers.erl", 1).

main() ->
    [t(Name, F) || {Name, F} <- tests()].

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
        {badmatch_raw, fun(X) -> try y = id(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badmatch_rawb, fun(X) -> [try y = id(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {badmatch_rawcls, fun(X) -> try y = id(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {badmatch_raw2, fun(X) ->
            try try y = id(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {badmatch_rawkeep, fun(X) -> try y = id(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {badmatch_after, fun(X) -> try y = id(X) after id(z) end end},
        {badmatch_nomatch, fun(X) -> try y = id(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {badmatch_rawafter, fun(X) -> try try y = id(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badmatch_bif, fun(X) -> try y = id(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {badmatch_stk, fun(X) -> try y = id(X) catch C:E1:S -> {C, E1, S} end end},
        {badmatch_stkagain, fun(X) -> try y = id(X) catch C:E1:S -> again({C, E1}, S) end end},
        {badmatch_catchin, fun(X) -> {catch y = id(X), X} end},
        {badmatch_handler, fun(X) -> try hd(X) catch _:_ -> y = id(X) end end},
        {badmatch_afterf, fun(X) -> try id(1) after y = id(X) end end},
        {badmatch_afterf2, fun(X) -> try tl(X) after y = id(X) end end},
        {badmatch_ofp, fun(X) -> try id(1) of 1 -> y = id(X) catch error:nope -> 1 end end},
        {badmatch_funb, fun(X) -> F1 = fun() -> y = id(X) end, F1() end},
        {fc_raw, fun(X) -> try fc(X, 1) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {fc_rawb, fun(X) -> [try fc(X, 1) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {fc_rawcls, fun(X) -> try fc(X, 1) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {fc_raw2, fun(X) ->
            try try fc(X, 1) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {fc_rawkeep, fun(X) -> try fc(X, 1) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {fc_after, fun(X) -> try fc(X, 1) after id(z) end end},
        {fc_nomatch, fun(X) -> try fc(X, 1) catch nomatch -> ok; exit:nomatch -> ok end end},
        {fc_rawafter, fun(X) -> try try fc(X, 1) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {fc_bif, fun(X) -> try fc(X, 1) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {fc_stk, fun(X) -> try fc(X, 1) catch C:E1:S -> {C, E1, S} end end},
        {fc_stkagain, fun(X) -> try fc(X, 1) catch C:E1:S -> again({C, E1}, S) end end},
        {fc_catchin, fun(X) -> {catch fc(X, 1), X} end},
        {fc_handler, fun(X) -> try hd(X) catch _:_ -> fc(X, 1) end end},
        {fc_afterf, fun(X) -> try id(1) after fc(X, 1) end end},
        {fc_afterf2, fun(X) -> try tl(X) after fc(X, 1) end end},
        {fc_ofp, fun(X) -> try id(1) of 1 -> fc(X, 1) catch error:nope -> 1 end end},
        {fc_funb, fun(X) -> F1 = fun() -> fc(X, 1) end, F1() end},
        {fcl_raw, fun(X) -> try [fc(X, 1)] catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {fcl_rawb, fun(X) -> [try [fc(X, 1)] catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {fcl_rawcls, fun(X) -> try [fc(X, 1)] catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {fcl_raw2, fun(X) ->
            try try [fc(X, 1)] catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {fcl_rawkeep, fun(X) -> try [fc(X, 1)] catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {fcl_after, fun(X) -> try [fc(X, 1)] after id(z) end end},
        {fcl_nomatch, fun(X) -> try [fc(X, 1)] catch nomatch -> ok; exit:nomatch -> ok end end},
        {fcl_rawafter, fun(X) -> try try [fc(X, 1)] after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {fcl_bif, fun(X) -> try [fc(X, 1)] catch C:E1:S -> raiser(C, {E1, S}) end end},
        {fcl_stk, fun(X) -> try [fc(X, 1)] catch C:E1:S -> {C, E1, S} end end},
        {fcl_stkagain, fun(X) -> try [fc(X, 1)] catch C:E1:S -> again({C, E1}, S) end end},
        {fcl_catchin, fun(X) -> {catch [fc(X, 1)], X} end},
        {fcl_handler, fun(X) -> try hd(X) catch _:_ -> [fc(X, 1)] end end},
        {fcl_afterf, fun(X) -> try id(1) after [fc(X, 1)] end end},
        {fcl_afterf2, fun(X) -> try tl(X) after [fc(X, 1)] end end},
        {fcl_ofp, fun(X) -> try id(1) of 1 -> [fc(X, 1)] catch error:nope -> 1 end end},
        {fcl_funb, fun(X) -> F1 = fun() -> [fc(X, 1)] end, F1() end},
        {err1_raw, fun(X) -> try error(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {err1_rawb, fun(X) -> [try error(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {err1_rawcls, fun(X) -> try error(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {err1_raw2, fun(X) ->
            try try error(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {err1_rawkeep, fun(X) -> try error(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {err1_after, fun(X) -> try error(X) after id(z) end end},
        {err1_nomatch, fun(X) -> try error(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {err1_rawafter, fun(X) -> try try error(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {err1_bif, fun(X) -> try error(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {err1_stk, fun(X) -> try error(X) catch C:E1:S -> {C, E1, S} end end},
        {err1_stkagain, fun(X) -> try error(X) catch C:E1:S -> again({C, E1}, S) end end},
        {err1_catchin, fun(X) -> {catch error(X), X} end},
        {err1_handler, fun(X) -> try hd(X) catch _:_ -> error(X) end end},
        {err1_afterf, fun(X) -> try id(1) after error(X) end end},
        {err1_afterf2, fun(X) -> try tl(X) after error(X) end end},
        {err1_ofp, fun(X) -> try id(1) of 1 -> error(X) catch error:nope -> 1 end end},
        {err1_funb, fun(X) -> F1 = fun() -> error(X) end, F1() end},
        {err2_raw, fun(X) -> try error(X, [X]) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {err2_rawb, fun(X) -> [try error(X, [X]) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {err2_rawcls, fun(X) -> try error(X, [X]) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {err2_raw2, fun(X) ->
            try try error(X, [X]) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {err2_rawkeep, fun(X) -> try error(X, [X]) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {err2_after, fun(X) -> try error(X, [X]) after id(z) end end},
        {err2_nomatch, fun(X) -> try error(X, [X]) catch nomatch -> ok; exit:nomatch -> ok end end},
        {err2_rawafter, fun(X) -> try try error(X, [X]) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {err2_bif, fun(X) -> try error(X, [X]) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {err2_stk, fun(X) -> try error(X, [X]) catch C:E1:S -> {C, E1, S} end end},
        {err2_stkagain, fun(X) -> try error(X, [X]) catch C:E1:S -> again({C, E1}, S) end end},
        {err2_catchin, fun(X) -> {catch error(X, [X]), X} end},
        {err2_handler, fun(X) -> try hd(X) catch _:_ -> error(X, [X]) end end},
        {err2_afterf, fun(X) -> try id(1) after error(X, [X]) end end},
        {err2_afterf2, fun(X) -> try tl(X) after error(X, [X]) end end},
        {err2_ofp, fun(X) -> try id(1) of 1 -> error(X, [X]) catch error:nope -> 1 end end},
        {err2_funb, fun(X) -> F1 = fun() -> error(X, [X]) end, F1() end},
        {err2n_raw, fun(X) -> try error(X, none) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {err2n_rawb, fun(X) -> [try error(X, none) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {err2n_rawcls, fun(X) -> try error(X, none) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {err2n_raw2, fun(X) ->
            try try error(X, none) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {err2n_rawkeep, fun(X) -> try error(X, none) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {err2n_after, fun(X) -> try error(X, none) after id(z) end end},
        {err2n_nomatch, fun(X) -> try error(X, none) catch nomatch -> ok; exit:nomatch -> ok end end},
        {err2n_rawafter, fun(X) ->
            try try error(X, none) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {err2n_bif, fun(X) -> try error(X, none) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {err2n_stk, fun(X) -> try error(X, none) catch C:E1:S -> {C, E1, S} end end},
        {err2n_stkagain, fun(X) -> try error(X, none) catch C:E1:S -> again({C, E1}, S) end end},
        {err2n_catchin, fun(X) -> {catch error(X, none), X} end},
        {err2n_handler, fun(X) -> try hd(X) catch _:_ -> error(X, none) end end},
        {err2n_afterf, fun(X) -> try id(1) after error(X, none) end end},
        {err2n_afterf2, fun(X) -> try tl(X) after error(X, none) end end},
        {err2n_ofp, fun(X) -> try id(1) of 1 -> error(X, none) catch error:nope -> 1 end end},
        {err2n_funb, fun(X) -> F1 = fun() -> error(X, none) end, F1() end},
        {err3_raw, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {err3_rawb, fun(X) ->
            [try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> erlang:raise(C, E1, S) end]
        end},
        {err3_rawcls, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch _:E1:S -> erlang:raise(throw, E1, S) end
        end},
        {err3_raw2, fun(X) ->
            try try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {err3_rawkeep, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end
        end},
        {err3_after, fun(X) -> try error(X, [1], [{error_info, #{cause => X}}]) after id(z) end end},
        {err3_nomatch, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch nomatch -> ok; exit:nomatch -> ok end
        end},
        {err3_rawafter, fun(X) ->
            try try error(X, [1], [{error_info, #{cause => X}}]) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {err3_bif, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> raiser(C, {E1, S}) end
        end},
        {err3_stk, fun(X) -> try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> {C, E1, S} end end},
        {err3_stkagain, fun(X) ->
            try error(X, [1], [{error_info, #{cause => X}}]) catch C:E1:S -> again({C, E1}, S) end
        end},
        {err3_catchin, fun(X) -> {catch error(X, [1], [{error_info, #{cause => X}}]), X} end},
        {err3_handler, fun(X) -> try hd(X) catch _:_ -> error(X, [1], [{error_info, #{cause => X}}]) end end},
        {err3_afterf, fun(X) -> try id(1) after error(X, [1], [{error_info, #{cause => X}}]) end end},
        {err3_afterf2, fun(X) -> try tl(X) after error(X, [1], [{error_info, #{cause => X}}]) end end},
        {err3_ofp, fun(X) ->
            try id(1) of 1 -> error(X, [1], [{error_info, #{cause => X}}]) catch error:nope -> 1 end
        end},
        {err3_funb, fun(X) -> F1 = fun() -> error(X, [1], [{error_info, #{cause => X}}]) end, F1() end},
        {nat_raw, fun(X) -> try hd(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {nat_rawb, fun(X) -> [try hd(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {nat_rawcls, fun(X) -> try hd(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {nat_raw2, fun(X) ->
            try try hd(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {nat_rawkeep, fun(X) -> try hd(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {nat_after, fun(X) -> try hd(X) after id(z) end end},
        {nat_nomatch, fun(X) -> try hd(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {nat_rawafter, fun(X) -> try try hd(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {nat_bif, fun(X) -> try hd(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {nat_stk, fun(X) -> try hd(X) catch C:E1:S -> {C, E1, S} end end},
        {nat_stkagain, fun(X) -> try hd(X) catch C:E1:S -> again({C, E1}, S) end end},
        {nat_catchin, fun(X) -> {catch hd(X), X} end},
        {nat_handler, fun(X) -> try hd(X) catch _:_ -> hd(X) end end},
        {nat_afterf, fun(X) -> try id(1) after hd(X) end end},
        {nat_afterf2, fun(X) -> try tl(X) after hd(X) end end},
        {nat_ofp, fun(X) -> try id(1) of 1 -> hd(X) catch error:nope -> 1 end end},
        {nat_funb, fun(X) -> F1 = fun() -> hd(X) end, F1() end},
        {natl_raw, fun(X) -> try [atom_to_list([X])] catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {natl_rawb, fun(X) -> [try [atom_to_list([X])] catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {natl_rawcls, fun(X) -> try [atom_to_list([X])] catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {natl_raw2, fun(X) ->
            try try [atom_to_list([X])] catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {natl_rawkeep, fun(X) -> try [atom_to_list([X])] catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {natl_after, fun(X) -> try [atom_to_list([X])] after id(z) end end},
        {natl_nomatch, fun(X) -> try [atom_to_list([X])] catch nomatch -> ok; exit:nomatch -> ok end end},
        {natl_rawafter, fun(X) ->
            try try [atom_to_list([X])] after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {natl_bif, fun(X) -> try [atom_to_list([X])] catch C:E1:S -> raiser(C, {E1, S}) end end},
        {natl_stk, fun(X) -> try [atom_to_list([X])] catch C:E1:S -> {C, E1, S} end end},
        {natl_stkagain, fun(X) -> try [atom_to_list([X])] catch C:E1:S -> again({C, E1}, S) end end},
        {natl_catchin, fun(X) -> {catch [atom_to_list([X])], X} end},
        {natl_handler, fun(X) -> try hd(X) catch _:_ -> [atom_to_list([X])] end end},
        {natl_afterf, fun(X) -> try id(1) after [atom_to_list([X])] end end},
        {natl_afterf2, fun(X) -> try tl(X) after [atom_to_list([X])] end end},
        {natl_ofp, fun(X) -> try id(1) of 1 -> [atom_to_list([X])] catch error:nope -> 1 end end},
        {natl_funb, fun(X) -> F1 = fun() -> [atom_to_list([X])] end, F1() end},
        {undef_raw, fun(X) -> try nomod:f(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {undef_rawb, fun(X) -> [try nomod:f(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {undef_rawcls, fun(X) -> try nomod:f(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {undef_raw2, fun(X) ->
            try try nomod:f(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {undef_rawkeep, fun(X) -> try nomod:f(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {undef_after, fun(X) -> try nomod:f(X) after id(z) end end},
        {undef_nomatch, fun(X) -> try nomod:f(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {undef_rawafter, fun(X) -> try try nomod:f(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {undef_bif, fun(X) -> try nomod:f(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {undef_stk, fun(X) -> try nomod:f(X) catch C:E1:S -> {C, E1, S} end end},
        {undef_stkagain, fun(X) -> try nomod:f(X) catch C:E1:S -> again({C, E1}, S) end end},
        {undef_catchin, fun(X) -> {catch nomod:f(X), X} end},
        {undef_handler, fun(X) -> try hd(X) catch _:_ -> nomod:f(X) end end},
        {undef_afterf, fun(X) -> try id(1) after nomod:f(X) end end},
        {undef_afterf2, fun(X) -> try tl(X) after nomod:f(X) end end},
        {undef_ofp, fun(X) -> try id(1) of 1 -> nomod:f(X) catch error:nope -> 1 end end},
        {undef_funb, fun(X) -> F1 = fun() -> nomod:f(X) end, F1() end},
        {undefl_raw, fun(X) -> try [nomod:f(X)] catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {undefl_rawb, fun(X) -> [try [nomod:f(X)] catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {undefl_rawcls, fun(X) -> try [nomod:f(X)] catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {undefl_raw2, fun(X) ->
            try try [nomod:f(X)] catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {undefl_rawkeep, fun(X) -> try [nomod:f(X)] catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {undefl_after, fun(X) -> try [nomod:f(X)] after id(z) end end},
        {undefl_nomatch, fun(X) -> try [nomod:f(X)] catch nomatch -> ok; exit:nomatch -> ok end end},
        {undefl_rawafter, fun(X) ->
            try try [nomod:f(X)] after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {undefl_bif, fun(X) -> try [nomod:f(X)] catch C:E1:S -> raiser(C, {E1, S}) end end},
        {undefl_stk, fun(X) -> try [nomod:f(X)] catch C:E1:S -> {C, E1, S} end end},
        {undefl_stkagain, fun(X) -> try [nomod:f(X)] catch C:E1:S -> again({C, E1}, S) end end},
        {undefl_catchin, fun(X) -> {catch [nomod:f(X)], X} end},
        {undefl_handler, fun(X) -> try hd(X) catch _:_ -> [nomod:f(X)] end end},
        {undefl_afterf, fun(X) -> try id(1) after [nomod:f(X)] end end},
        {undefl_afterf2, fun(X) -> try tl(X) after [nomod:f(X)] end end},
        {undefl_ofp, fun(X) -> try id(1) of 1 -> [nomod:f(X)] catch error:nope -> 1 end end},
        {undefl_funb, fun(X) -> F1 = fun() -> [nomod:f(X)] end, F1() end},
        {badfun_raw, fun(X) -> try X(1) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badfun_rawb, fun(X) -> [try X(1) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {badfun_rawcls, fun(X) -> try X(1) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {badfun_raw2, fun(X) ->
            try try X(1) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {badfun_rawkeep, fun(X) -> try X(1) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {badfun_after, fun(X) -> try X(1) after id(z) end end},
        {badfun_nomatch, fun(X) -> try X(1) catch nomatch -> ok; exit:nomatch -> ok end end},
        {badfun_rawafter, fun(X) -> try try X(1) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badfun_bif, fun(X) -> try X(1) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {badfun_stk, fun(X) -> try X(1) catch C:E1:S -> {C, E1, S} end end},
        {badfun_stkagain, fun(X) -> try X(1) catch C:E1:S -> again({C, E1}, S) end end},
        {badfun_catchin, fun(X) -> {catch X(1), X} end},
        {badfun_handler, fun(X) -> try hd(X) catch _:_ -> X(1) end end},
        {badfun_afterf, fun(X) -> try id(1) after X(1) end end},
        {badfun_afterf2, fun(X) -> try tl(X) after X(1) end end},
        {badfun_ofp, fun(X) -> try id(1) of 1 -> X(1) catch error:nope -> 1 end end},
        {badfun_funb, fun(X) -> F1 = fun() -> X(1) end, F1() end},
        {badar_raw, fun(X) -> try (id(fun id/1))(1, X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badar_rawb, fun(X) -> [try (id(fun id/1))(1, X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {badar_rawcls, fun(X) -> try (id(fun id/1))(1, X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {badar_raw2, fun(X) ->
            try try (id(fun id/1))(1, X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {badar_rawkeep, fun(X) -> try (id(fun id/1))(1, X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {badar_after, fun(X) -> try (id(fun id/1))(1, X) after id(z) end end},
        {badar_nomatch, fun(X) -> try (id(fun id/1))(1, X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {badar_rawafter, fun(X) ->
            try try (id(fun id/1))(1, X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {badar_bif, fun(X) -> try (id(fun id/1))(1, X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {badar_stk, fun(X) -> try (id(fun id/1))(1, X) catch C:E1:S -> {C, E1, S} end end},
        {badar_stkagain, fun(X) -> try (id(fun id/1))(1, X) catch C:E1:S -> again({C, E1}, S) end end},
        {badar_catchin, fun(X) -> {catch (id(fun id/1))(1, X), X} end},
        {badar_handler, fun(X) -> try hd(X) catch _:_ -> (id(fun id/1))(1, X) end end},
        {badar_afterf, fun(X) -> try id(1) after (id(fun id/1))(1, X) end end},
        {badar_afterf2, fun(X) -> try tl(X) after (id(fun id/1))(1, X) end end},
        {badar_ofp, fun(X) -> try id(1) of 1 -> (id(fun id/1))(1, X) catch error:nope -> 1 end end},
        {badar_funb, fun(X) -> F1 = fun() -> (id(fun id/1))(1, X) end, F1() end},
        {throw_raw, fun(X) -> try throw(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {throw_rawb, fun(X) -> [try throw(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {throw_rawcls, fun(X) -> try throw(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {throw_raw2, fun(X) ->
            try try throw(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {throw_rawkeep, fun(X) -> try throw(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {throw_after, fun(X) -> try throw(X) after id(z) end end},
        {throw_nomatch, fun(X) -> try throw(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {throw_rawafter, fun(X) -> try try throw(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {throw_bif, fun(X) -> try throw(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {throw_stk, fun(X) -> try throw(X) catch C:E1:S -> {C, E1, S} end end},
        {throw_stkagain, fun(X) -> try throw(X) catch C:E1:S -> again({C, E1}, S) end end},
        {throw_catchin, fun(X) -> {catch throw(X), X} end},
        {throw_handler, fun(X) -> try hd(X) catch _:_ -> throw(X) end end},
        {throw_afterf, fun(X) -> try id(1) after throw(X) end end},
        {throw_afterf2, fun(X) -> try tl(X) after throw(X) end end},
        {throw_ofp, fun(X) -> try id(1) of 1 -> throw(X) catch error:nope -> 1 end end},
        {throw_funb, fun(X) -> F1 = fun() -> throw(X) end, F1() end},
        {exit_raw, fun(X) -> try exit(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {exit_rawb, fun(X) -> [try exit(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {exit_rawcls, fun(X) -> try exit(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {exit_raw2, fun(X) ->
            try try exit(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {exit_rawkeep, fun(X) -> try exit(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {exit_after, fun(X) -> try exit(X) after id(z) end end},
        {exit_nomatch, fun(X) -> try exit(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {exit_rawafter, fun(X) -> try try exit(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {exit_bif, fun(X) -> try exit(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {exit_stk, fun(X) -> try exit(X) catch C:E1:S -> {C, E1, S} end end},
        {exit_stkagain, fun(X) -> try exit(X) catch C:E1:S -> again({C, E1}, S) end end},
        {exit_catchin, fun(X) -> {catch exit(X), X} end},
        {exit_handler, fun(X) -> try hd(X) catch _:_ -> exit(X) end end},
        {exit_afterf, fun(X) -> try id(1) after exit(X) end end},
        {exit_afterf2, fun(X) -> try tl(X) after exit(X) end end},
        {exit_ofp, fun(X) -> try id(1) of 1 -> exit(X) catch error:nope -> 1 end end},
        {exit_funb, fun(X) -> F1 = fun() -> exit(X) end, F1() end},
        {arith_raw, fun(X) -> try X * 2 catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {arith_rawb, fun(X) -> [try X * 2 catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {arith_rawcls, fun(X) -> try X * 2 catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {arith_raw2, fun(X) ->
            try try X * 2 catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {arith_rawkeep, fun(X) -> try X * 2 catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {arith_after, fun(X) -> try X * 2 after id(z) end end},
        {arith_nomatch, fun(X) -> try X * 2 catch nomatch -> ok; exit:nomatch -> ok end end},
        {arith_rawafter, fun(X) -> try try X * 2 after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {arith_bif, fun(X) -> try X * 2 catch C:E1:S -> raiser(C, {E1, S}) end end},
        {arith_stk, fun(X) -> try X * 2 catch C:E1:S -> {C, E1, S} end end},
        {arith_stkagain, fun(X) -> try X * 2 catch C:E1:S -> again({C, E1}, S) end end},
        {arith_catchin, fun(X) -> {catch X * 2, X} end},
        {arith_handler, fun(X) -> try hd(X) catch _:_ -> X * 2 end end},
        {arith_afterf, fun(X) -> try id(1) after X * 2 end end},
        {arith_afterf2, fun(X) -> try tl(X) after X * 2 end end},
        {arith_ofp, fun(X) -> try id(1) of 1 -> X * 2 catch error:nope -> 1 end end},
        {arith_funb, fun(X) -> F1 = fun() -> X * 2 end, F1() end},
        {cc_raw, fun(X) -> try case X of y -> 1 end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {cc_rawb, fun(X) -> [try case X of y -> 1 end catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {cc_rawcls, fun(X) -> try case X of y -> 1 end catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {cc_raw2, fun(X) ->
            try try case X of y -> 1 end catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {cc_rawkeep, fun(X) -> try case X of y -> 1 end catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {cc_after, fun(X) -> try case X of y -> 1 end after id(z) end end},
        {cc_nomatch, fun(X) -> try case X of y -> 1 end catch nomatch -> ok; exit:nomatch -> ok end end},
        {cc_rawafter, fun(X) ->
            try try case X of y -> 1 end after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {cc_bif, fun(X) -> try case X of y -> 1 end catch C:E1:S -> raiser(C, {E1, S}) end end},
        {cc_stk, fun(X) -> try case X of y -> 1 end catch C:E1:S -> {C, E1, S} end end},
        {cc_stkagain, fun(X) -> try case X of y -> 1 end catch C:E1:S -> again({C, E1}, S) end end},
        {cc_catchin, fun(X) -> {catch case X of y -> 1 end, X} end},
        {cc_handler, fun(X) -> try hd(X) catch _:_ -> case X of y -> 1 end end end},
        {cc_afterf, fun(X) -> try id(1) after case X of y -> 1 end end end},
        {cc_afterf2, fun(X) -> try tl(X) after case X of y -> 1 end end end},
        {cc_ofp, fun(X) -> try id(1) of 1 -> case X of y -> 1 end catch error:nope -> 1 end end},
        {cc_funb, fun(X) -> F1 = fun() -> case X of y -> 1 end end, F1() end},
        {bin_raw, fun(X) -> try <<X>> catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {bin_rawb, fun(X) -> [try <<X>> catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {bin_rawcls, fun(X) -> try <<X>> catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {bin_raw2, fun(X) ->
            try try <<X>> catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {bin_rawkeep, fun(X) -> try <<X>> catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {bin_after, fun(X) -> try <<X>> after id(z) end end},
        {bin_nomatch, fun(X) -> try <<X>> catch nomatch -> ok; exit:nomatch -> ok end end},
        {bin_rawafter, fun(X) -> try try <<X>> after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {bin_bif, fun(X) -> try <<X>> catch C:E1:S -> raiser(C, {E1, S}) end end},
        {bin_stk, fun(X) -> try <<X>> catch C:E1:S -> {C, E1, S} end end},
        {bin_stkagain, fun(X) -> try <<X>> catch C:E1:S -> again({C, E1}, S) end end},
        {bin_catchin, fun(X) -> {catch <<X>>, X} end},
        {bin_handler, fun(X) -> try hd(X) catch _:_ -> <<X>> end end},
        {bin_afterf, fun(X) -> try id(1) after <<X>> end end},
        {bin_afterf2, fun(X) -> try tl(X) after <<X>> end end},
        {bin_ofp, fun(X) -> try id(1) of 1 -> <<X>> catch error:nope -> 1 end end},
        {bin_funb, fun(X) -> F1 = fun() -> <<X>> end, F1() end},
        {deep_raw, fun(X) -> try deep(3, X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {deep_rawb, fun(X) -> [try deep(3, X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {deep_rawcls, fun(X) -> try deep(3, X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {deep_raw2, fun(X) ->
            try try deep(3, X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {deep_rawkeep, fun(X) -> try deep(3, X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {deep_after, fun(X) -> try deep(3, X) after id(z) end end},
        {deep_nomatch, fun(X) -> try deep(3, X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {deep_rawafter, fun(X) -> try try deep(3, X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {deep_bif, fun(X) -> try deep(3, X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {deep_stk, fun(X) -> try deep(3, X) catch C:E1:S -> {C, E1, S} end end},
        {deep_stkagain, fun(X) -> try deep(3, X) catch C:E1:S -> again({C, E1}, S) end end},
        {deep_catchin, fun(X) -> {catch deep(3, X), X} end},
        {deep_handler, fun(X) -> try hd(X) catch _:_ -> deep(3, X) end end},
        {deep_afterf, fun(X) -> try id(1) after deep(3, X) end end},
        {deep_afterf2, fun(X) -> try tl(X) after deep(3, X) end end},
        {deep_ofp, fun(X) -> try id(1) of 1 -> deep(3, X) catch error:nope -> 1 end end},
        {deep_funb, fun(X) -> F1 = fun() -> deep(3, X) end, F1() end},
        {dynerr_raw, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {dynerr_rawb, fun(X) ->
            [try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> erlang:raise(C, E1, S) end]
        end},
        {dynerr_rawcls, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch _:E1:S -> erlang:raise(throw, E1, S) end
        end},
        {dynerr_raw2, fun(X) ->
            try try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {dynerr_rawkeep, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end
        end},
        {dynerr_after, fun(X) -> try begin E = id(erlang), E:error(X, [X]) end after id(z) end end},
        {dynerr_nomatch, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch nomatch -> ok; exit:nomatch -> ok end
        end},
        {dynerr_rawafter, fun(X) ->
            try try begin E = id(erlang), E:error(X, [X]) end after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {dynerr_bif, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> raiser(C, {E1, S}) end
        end},
        {dynerr_stk, fun(X) -> try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> {C, E1, S} end end},
        {dynerr_stkagain, fun(X) ->
            try begin E = id(erlang), E:error(X, [X]) end catch C:E1:S -> again({C, E1}, S) end
        end},
        {dynerr_catchin, fun(X) -> {catch begin E = id(erlang), E:error(X, [X]) end, X} end},
        {dynerr_handler, fun(X) -> try hd(X) catch _:_ -> begin E = id(erlang), E:error(X, [X]) end end end},
        {dynerr_afterf, fun(X) -> try id(1) after begin E = id(erlang), E:error(X, [X]) end end end},
        {dynerr_afterf2, fun(X) -> try tl(X) after begin E = id(erlang), E:error(X, [X]) end end end},
        {dynerr_ofp, fun(X) ->
            try id(1) of 1 -> begin E = id(erlang), E:error(X, [X]) end catch error:nope -> 1 end
        end},
        {dynerr_funb, fun(X) -> F1 = fun() -> begin E = id(erlang), E:error(X, [X]) end end, F1() end},
        {given_raw, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {given_rawb, fun(X) ->
            [try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> erlang:raise(C, E1, S) end]
        end},
        {given_rawcls, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch _:E1:S -> erlang:raise(throw, E1, S) end
        end},
        {given_raw2, fun(X) ->
            try try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {given_rawkeep, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end
        end},
        {given_after, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) after id(z) end
        end},
        {given_nomatch, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch nomatch -> ok; exit:nomatch -> ok end
        end},
        {given_rawafter, fun(X) ->
            try try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {given_bif, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> raiser(C, {E1, S}) end
        end},
        {given_stk, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> {C, E1, S} end
        end},
        {given_stkagain, fun(X) ->
            try erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch C:E1:S -> again({C, E1}, S) end
        end},
        {given_catchin, fun(X) -> {catch erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]), X} end},
        {given_handler, fun(X) ->
            try hd(X) catch _:_ -> erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) end
        end},
        {given_afterf, fun(X) ->
            try id(1) after erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) end
        end},
        {given_afterf2, fun(X) ->
            try tl(X) after erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) end
        end},
        {given_ofp, fun(X) ->
            try id(1) of 1 -> erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) catch error:nope -> 1 end
        end},
        {given_funb, fun(X) ->
            F1 = fun() -> erlang:raise(id(error), X, [{a, b, 1}, {c, d, [1], [{line, 2}]}]) end, F1()
        end},
        {fcfun_raw, fun(X) -> try (fun(y) -> 1 end)(X) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {fcfun_rawb, fun(X) -> [try (fun(y) -> 1 end)(X) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {fcfun_rawcls, fun(X) -> try (fun(y) -> 1 end)(X) catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {fcfun_raw2, fun(X) ->
            try try (fun(y) -> 1 end)(X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {fcfun_rawkeep, fun(X) -> try (fun(y) -> 1 end)(X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {fcfun_after, fun(X) -> try (fun(y) -> 1 end)(X) after id(z) end end},
        {fcfun_nomatch, fun(X) -> try (fun(y) -> 1 end)(X) catch nomatch -> ok; exit:nomatch -> ok end end},
        {fcfun_rawafter, fun(X) ->
            try try (fun(y) -> 1 end)(X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {fcfun_bif, fun(X) -> try (fun(y) -> 1 end)(X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {fcfun_stk, fun(X) -> try (fun(y) -> 1 end)(X) catch C:E1:S -> {C, E1, S} end end},
        {fcfun_stkagain, fun(X) -> try (fun(y) -> 1 end)(X) catch C:E1:S -> again({C, E1}, S) end end},
        {fcfun_catchin, fun(X) -> {catch (fun(y) -> 1 end)(X), X} end},
        {fcfun_handler, fun(X) -> try hd(X) catch _:_ -> (fun(y) -> 1 end)(X) end end},
        {fcfun_afterf, fun(X) -> try id(1) after (fun(y) -> 1 end)(X) end end},
        {fcfun_afterf2, fun(X) -> try tl(X) after (fun(y) -> 1 end)(X) end end},
        {fcfun_ofp, fun(X) -> try id(1) of 1 -> (fun(y) -> 1 end)(X) catch error:nope -> 1 end end},
        {fcfun_funb, fun(X) -> F1 = fun() -> (fun(y) -> 1 end)(X) end, F1() end},
        {many_raw, fun(X) ->
            try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {many_rawb, fun(X) ->
            [try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> erlang:raise(C, E1, S) end]
        end},
        {many_rawcls, fun(X) ->
            try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch _:E1:S -> erlang:raise(throw, E1, S) end
        end},
        {many_raw2, fun(X) ->
            try try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {many_rawkeep, fun(X) ->
            try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end
        end},
        {many_after, fun(X) -> try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) after id(z) end end},
        {many_nomatch, fun(X) ->
            try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch nomatch -> ok; exit:nomatch -> ok end
        end},
        {many_rawafter, fun(X) ->
            try try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {many_bif, fun(X) -> try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {many_stk, fun(X) -> try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> {C, E1, S} end end},
        {many_stkagain, fun(X) ->
            try many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch C:E1:S -> again({C, E1}, S) end
        end},
        {many_catchin, fun(X) -> {catch many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X), X} end},
        {many_handler, fun(X) -> try hd(X) catch _:_ -> many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) end end},
        {many_afterf, fun(X) -> try id(1) after many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) end end},
        {many_afterf2, fun(X) -> try tl(X) after many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) end end},
        {many_ofp, fun(X) ->
            try id(1) of 1 -> many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) catch error:nope -> 1 end
        end},
        {many_funb, fun(X) -> F1 = fun() -> many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, X) end, F1() end},
        {rec_raw, fun(X) -> try X#r.a catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {rec_rawb, fun(X) -> [try X#r.a catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {rec_rawcls, fun(X) -> try X#r.a catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {rec_raw2, fun(X) ->
            try try X#r.a catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {rec_rawkeep, fun(X) -> try X#r.a catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {rec_after, fun(X) -> try X#r.a after id(z) end end},
        {rec_nomatch, fun(X) -> try X#r.a catch nomatch -> ok; exit:nomatch -> ok end end},
        {rec_rawafter, fun(X) -> try try X#r.a after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {rec_bif, fun(X) -> try X#r.a catch C:E1:S -> raiser(C, {E1, S}) end end},
        {rec_stk, fun(X) -> try X#r.a catch C:E1:S -> {C, E1, S} end end},
        {rec_stkagain, fun(X) -> try X#r.a catch C:E1:S -> again({C, E1}, S) end end},
        {rec_catchin, fun(X) -> {catch X#r.a, X} end},
        {rec_handler, fun(X) -> try hd(X) catch _:_ -> X#r.a end end},
        {rec_afterf, fun(X) -> try id(1) after X#r.a end end},
        {rec_afterf2, fun(X) -> try tl(X) after X#r.a end end},
        {rec_ofp, fun(X) -> try id(1) of 1 -> X#r.a catch error:nope -> 1 end end},
        {rec_funb, fun(X) -> F1 = fun() -> X#r.a end, F1() end},
        {badmap_raw, fun(X) -> try X#{a => 1} catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badmap_rawb, fun(X) -> [try X#{a => 1} catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {badmap_rawcls, fun(X) -> try X#{a => 1} catch _:E1:S -> erlang:raise(throw, E1, S) end end},
        {badmap_raw2, fun(X) ->
            try try X#{a => 1} catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {badmap_rawkeep, fun(X) -> try X#{a => 1} catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end end},
        {badmap_after, fun(X) -> try X#{a => 1} after id(z) end end},
        {badmap_nomatch, fun(X) -> try X#{a => 1} catch nomatch -> ok; exit:nomatch -> ok end end},
        {badmap_rawafter, fun(X) -> try try X#{a => 1} after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {badmap_bif, fun(X) -> try X#{a => 1} catch C:E1:S -> raiser(C, {E1, S}) end end},
        {badmap_stk, fun(X) -> try X#{a => 1} catch C:E1:S -> {C, E1, S} end end},
        {badmap_stkagain, fun(X) -> try X#{a => 1} catch C:E1:S -> again({C, E1}, S) end end},
        {badmap_catchin, fun(X) -> {catch X#{a => 1}, X} end},
        {badmap_handler, fun(X) -> try hd(X) catch _:_ -> X#{a => 1} end end},
        {badmap_afterf, fun(X) -> try id(1) after X#{a => 1} end end},
        {badmap_afterf2, fun(X) -> try tl(X) after X#{a => 1} end end},
        {badmap_ofp, fun(X) -> try id(1) of 1 -> X#{a => 1} catch error:nope -> 1 end end},
        {badmap_funb, fun(X) -> F1 = fun() -> X#{a => 1} end, F1() end},
        {lam_raw, fun(X) -> try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> erlang:raise(C, E1, S) end end},
        {lam_rawb, fun(X) -> [try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> erlang:raise(C, E1, S) end] end},
        {lam_rawcls, fun(X) ->
            try lists:map(fun(Y) -> Y * X end, [1]) catch _:E1:S -> erlang:raise(throw, E1, S) end
        end},
        {lam_raw2, fun(X) ->
            try try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> erlang:raise(C, E1, S) end catch C2:E2:S2 -> erlang:raise(C2, {E2}, S2) end
        end},
        {lam_rawkeep, fun(X) ->
            try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> kept(S), erlang:raise(C, E1, S) end
        end},
        {lam_after, fun(X) -> try lists:map(fun(Y) -> Y * X end, [1]) after id(z) end end},
        {lam_nomatch, fun(X) ->
            try lists:map(fun(Y) -> Y * X end, [1]) catch nomatch -> ok; exit:nomatch -> ok end
        end},
        {lam_rawafter, fun(X) ->
            try try lists:map(fun(Y) -> Y * X end, [1]) after id(z) end catch C:E1:S -> erlang:raise(C, E1, S) end
        end},
        {lam_bif, fun(X) -> try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> raiser(C, {E1, S}) end end},
        {lam_stk, fun(X) -> try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> {C, E1, S} end end},
        {lam_stkagain, fun(X) -> try lists:map(fun(Y) -> Y * X end, [1]) catch C:E1:S -> again({C, E1}, S) end end},
        {lam_catchin, fun(X) -> {catch lists:map(fun(Y) -> Y * X end, [1]), X} end},
        {lam_handler, fun(X) -> try hd(X) catch _:_ -> lists:map(fun(Y) -> Y * X end, [1]) end end},
        {lam_afterf, fun(X) -> try id(1) after lists:map(fun(Y) -> Y * X end, [1]) end end},
        {lam_afterf2, fun(X) -> try tl(X) after lists:map(fun(Y) -> Y * X end, [1]) end end},
        {lam_ofp, fun(X) -> try id(1) of 1 -> lists:map(fun(Y) -> Y * X end, [1]) catch error:nope -> 1 end end},
        {lam_funb, fun(X) -> F1 = fun() -> lists:map(fun(Y) -> Y * X end, [1]) end, F1() end}
    ].

raiser(C, {E, S}) -> R = id(erlang), R:raise(C, E, S).
many(_, _, _, _, _, _, _, _, _, _, _, a) -> ok.
again(_, S) -> {again, S}.
kept(S) -> S.
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
