%% Each failure of the language raises its reason, with the top of the trace as it is before anything reads it.
%% out27: additions stand in the trace, a bad generator of binaries does not fail in the caller, two conversions are Erlang functions
-module(language_failures).
-export([main/0, id/1, fc/2, chain/1]).
-record(r, {a}).

main() ->
    show(badmatch, fun() -> y = id(x) end),
    show(case_clause, fun() -> case id(x) of y -> ok end end),
    show(if_clause, fun() -> if_of(id(x)) end),
    show(try_clause, fun() -> try id(x) of y -> ok catch error:_ -> error end end),
    show(function_clause_local, fun() -> fc(id(x), 2) end),
    show(function_clause_fun, fun() -> (id(fun(y) -> ok end))(x) end),
    show(undef, fun() -> nomod:f(1) end),
    show(undef_local_export, fun() -> ?MODULE:nofun(1, 2) end),
    show(undef_by_name, fun() -> (id(nomod)):(id(f))(id(1)) end),
    show(undef_through_fun, fun() -> (id(fun nomod:f/1))(1) end),
    show(badfun, fun() -> (id(x))(1) end),
    show(badarity, fun() -> (id(fun(_) -> ok end))(1, 2) end),
    show(badarith_plus, fun() -> id(x) + 1 end),
    show(badarith_div0, fun() -> id(1) div id(0) end),
    show(badarith_fdiv, fun() -> id(1) / id(0) end),
    show(badarith_float_overflow, fun() -> id(1.0e308) * id(10.0) end),
    show(badarith_bsl, fun() -> id(1) bsl id(1180591620717411303424) end),
    show(unary_minus, fun() -> -id(x) end),
    show(unary_plus, fun() -> +id(x) end),
    show('bnot', fun() -> bnot id(x) end),
    show(badarg_hd, fun() -> hd(id([])) end),
    show(badarg_element, fun() -> element(3, id({a})) end),
    show(badmap_update, fun() -> (id(x))#{a => 1} end),
    show(badkey_exact, fun() -> (id(#{}))#{a := 1} end),
    show(badmap_exact, fun() -> (id(x))#{a := 1} end),
    show(badmap_get, fun() -> map_get(a, id(x)) end),
    show(badkey_get, fun() -> map_get(a, id(#{})) end),
    show(maps_get, fun() -> maps:get(a, id(#{})) end),
    show(badrecord_update, fun() -> (id(x))#r{a = 1} end),
    show(badrecord_access, fun() -> (id(x))#r.a end),
    show(throw, fun() -> throw(id(t)) end),
    show(exit, fun() -> exit(id(e)) end),
    show(error_atom, fun() -> error(id(e)) end),
    show(error_args, fun() -> error(id(e), [1, 2]) end),
    show(error_none, fun() -> error(id(e), none) end),
    show(error_options, fun() -> error(id(e), [1], [{error_info, #{cause => #{1 => "bad"}}}]) end),
    show(timeout_value, fun() -> receive never -> ok after id(x) -> ok end end),
    show(send_badarg, fun() -> id(noname) ! x end),
    show(send_to_number, fun() -> id(1) ! x end),
    show(bs_integer, fun() -> <<(id(x))>> end),
    show(bs_binary, fun() -> <<(id(x))/binary>> end),
    show(bs_utf8, fun() -> <<(id(16#d800))/utf8>> end),
    show(bs_size, fun() -> <<1:(id(x))>> end),
    show(bs_float, fun() -> <<(id(x))/float>> end),
    show(bs_negative_size, fun() -> <<1:(id(-1))>> end),
    show(bs_short_binary, fun() -> <<(id(<<1>>)):2/binary>> end),
    show(bs_unit, fun() -> <<(id(<<1:3>>))/binary>> end),
    show(bs_second_segment, fun() -> <<1, (id(x)):16, 2>> end),
    show(bs_huge_size, fun() -> <<1:(id(1 bsl 70))>> end),
    show(bc_bad_generator, fun() -> << <<X>> || <<X>> <= id(x) >> end),
    show(lc_bad_generator, fun() -> [X || X <- id(x)] end),
    show(lc_improper_generator, fun() -> [X || X <- id([1 | x])] end),
    show(badarg_and, fun() -> id(x) and true end),
    show(badarg_andalso, fun() -> id(x) andalso ok end),
    show(badarg_orelse, fun() -> id(x) orelse ok end),
    show('not', fun() -> not id(x) end),
    show(lc_filter, fun() -> [X || X <- id([1]), id(foo)] end),
    show(append, fun() -> id(x) ++ [1] end),
    show(subtract, fun() -> id(x) -- [1] end),
    show(atom_to_list, fun() -> atom_to_list(id(1)) end),
    show(list_to_integer, fun() -> list_to_integer(id("x")) end),
    show(binary_to_integer, fun() -> binary_to_integer(id(<<"x">>)) end),
    show(apply_badfun, fun() -> apply(id(x), id([1])) end),
    show(apply_badarity, fun() -> apply(id(fun id/1), id([])) end),
    show(apply_improper, fun() -> apply(lists, reverse, id([1 | 2])) end),
    show(apply_badmod, fun() -> apply(id(1), f, []) end),
    show(apply_undef, fun() -> apply(id(nomod), f, id([1])) end),
    show(raise_badarg, fun() -> erlang:raise(id(error), x, id(bad)) end),
    show(system_limit_atom, fun() -> list_to_atom(id(lists:duplicate(256, $a))) end),
    show(system_limit_bsl, fun() -> id(1) bsl id(1099511627776) end),
    show(binary_part, fun() -> binary_part(id(<<1>>), 1, 2) end),
    show(lists_reverse, fun() -> lists:reverse(id(x)) end),
    show(lists_nth, fun() -> lists:nth(id(3), id([a])) end),
    show(length_improper, fun() -> length(id([1 | 2])) end),
    show(nif_error, fun() -> erlang:nif_error(not_loaded) end),
    show(chain, fun() -> [chain(3)] end).

if_of(X) ->
    if
        X =:= y -> ok
    end.

fc(y, _) -> ok.

chain(0) -> error(bottom);
chain(N) -> [N | chain(N - 1)].

%% Twice: in tail position, where the fun is called last, and not.
show(Name, Fun) ->
    erlang:display({Name, caught(fun() -> Fun() end)}),
    erlang:display({Name, caught(fun() -> [Fun()] end)}).

caught(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack -> {Class, plain(Reason), entries(Stack, 3)}
    end.

%% Up to `Left` entries; funs of this module are all called `fn`, and lines are relative.
entries([{?MODULE, caught, _, _} | _], _) -> [];
entries([{M, F, A, Info} | Rest], Left) when Left > 0 ->
    Location = [Key || {Key, _} <- Info, Key =:= file orelse Key =:= line],
    Error = [{Key, lists:sort(maps:to_list(plain(Map)))} || {Key, Map} <- Info, Key =:= error_info],
    [{M, name(atom_to_list(F)), plain(A), Location, Error} | entries(Rest, Left - 1)];
entries(_, _) -> [].

name("-main/0-" ++ Rest) -> name(Rest);
name("fun-" ++ _) -> fn;
name("-show/2-" ++ _) -> show;
name(Name) -> [C || C <- Name, C < $0 orelse C > $9].

plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain(Tuple) when is_tuple(Tuple) -> list_to_tuple(plain(tuple_to_list(Tuple)));
plain(Fun) when is_function(Fun) -> function;
plain(Term) -> Term.

id(X) -> X.
