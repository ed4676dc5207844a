%% Every kind of error that code and its BIFs raise: class, reason and trace.
%% out27: operators in line have a frame of their own, bad generators and filters other traces
%% out29: a bad filter of a list comprehension over one element fails where that stands
-module(each_kind).
-export([main/0, fc/2]).
-record(r, {a, b}).

main() ->
    [show(Name, Fun) || {Name, Fun} <- operators() ++ matches() ++ funs() ++ maps() ++ raised() ++ binaries() ++ lists() ++ natives()].

id(X) -> X.

operators() ->
    [{badarith_plus, fun() -> id(x) + 1 end},
     {badarith_div0, fun() -> 1 div id(0) end},
     {badarith_fdiv, fun() -> 1 / id(0) end},
     {badarith_float_overflow, fun() -> id(1.0e308) * 10.0 end},
     {badarith_bsl, fun() -> 1 bsl id(1 bsl 70) end},
     {system_limit_bsl, fun() -> 1 bsl id(1 bsl 40) end},
     {unary_minus, fun() -> -id(x) end},
     {'bnot', fun() -> bnot id(x) end},
     {badarg_and, fun() -> id(x) and true end},
     {badarg_andalso, fun() -> id(x) andalso true end},
     {bool_not, fun() -> not id(x) end},
     {listappend, fun() -> id(x) ++ [1] end},
     {listsub, fun() -> id(x) -- [1] end}].

matches() ->
    [{badmatch, fun() -> y = id(x) end},
     {case_clause, fun() -> case id(x) of y -> ok end end},
     {if_clause, fun() -> X = id(x), if X =:= y -> ok end end},
     {try_clause, fun() -> try id(x) of y -> ok catch _ -> no end end},
     {function_clause_local, fun() -> fc(id(x), 2) end},
     {function_clause_fun, fun() -> F = fun(y) -> ok end, F(id(x)) end}].

fc(y, 1) -> ok.

funs() ->
    [{undef, fun() -> nomod:f(1) end},
     {undef_local_export, fun() -> ?MODULE:nofun(1, 2) end},
     {badfun, fun() -> (id(x))() end},
     {badarity, fun() -> (id(fun(_) -> ok end))(1, 2) end},
     {apply_badfun, fun() -> apply(id(x), []) end},
     {apply_improper, fun() -> apply(lists, reverse, id([1 | 2])) end},
     {apply_badmod, fun() -> apply(id(1), f, []) end},
     {spawn_bad, fun() -> spawn(id(1)) end}].

maps() ->
    [{badmap_upd, fun() -> (id(x))#{a => 1} end},
     {badkey_exact, fun() -> (id(#{}))#{a := 1} end},
     {badmap_get, fun() -> map_get(a, id(x)) end},
     {badkey_get, fun() -> map_get(a, id(#{})) end},
     {maps_get, fun() -> maps:get(a, id(#{})) end},
     {badrecord_upd, fun() -> (id(x))#r{a = 1} end},
     {badrecord_access, fun() -> (id(x))#r.a end}].

raised() ->
    [{throw_uncaught_in_catch, fun() -> throw(t) end},
     {exit, fun() -> exit(e) end},
     {error_atom, fun() -> error(e) end},
     {error_args, fun() -> error(e, [1, 2]) end},
     {error_none, fun() -> error(e, none) end},
     {error_opts, fun() -> error(e, [1], [{error_info, #{cause => #{1 => "bad"}}}]) end},
     {raise_badarg, fun() -> {returned, erlang:raise(id(bad), r, [])} end},
     {timeout_value, fun() -> receive after id(x) -> ok end end},
     {send_badarg, fun() -> id(noname) ! x end},
     {unhandled_in_nif, fun() -> erlang:nif_error(not_loaded) end}].

binaries() ->
    [{bs_badarg, fun() -> <<(id(x))>> end},
     {bs_badarg_bin, fun() -> <<(id(x))/binary>> end},
     {bs_badarg_utf8, fun() -> <<(id(16#d800))/utf8>> end},
     {bs_badarg_size, fun() -> <<1:(id(x))>> end},
     {bs_float, fun() -> <<(id(x))/float>> end},
     {bs_neg_size, fun() -> <<1:(id(-1))>> end},
     {bc_bad_generator, fun() -> << <<X>> || X <- id(x)>> end},
     {binary_part, fun() -> binary_part(id(<<1>>), 1, 2) end}].

lists() ->
    [{lc_bad_generator, fun() -> [X || X <- id(x)] end},
     {lc_filter, fun() -> [X || X <- [1], id(foo)] end},
     {lists_reverse, fun() -> lists:reverse(id(x)) end},
     {length_improper, fun() -> length(id([1 | 2])) end},
     {badarg_hd, fun() -> hd(id([])) end}].

natives() ->
    [{badarg_element, fun() -> element(3, id({a})) end},
     {atom_to_list, fun() -> atom_to_list(id(1)) end},
     {list_to_integer, fun() -> list_to_integer(id("x")) end},
     {binary_to_integer, fun() -> binary_to_integer(id(<<"x">>)) end},
     {system_limit_atom, fun() -> list_to_atom(id(lists:duplicate(256, $a))) end},
     {ets_badtab, fun() -> ets:lookup(id(notab), 1) end},
     {register_bad, fun() -> register(undefined, id(self())) end}].

show(Name, Fun) ->
    try Fun() of
        Value -> erlang:display({Name, Value})
    catch
        Class:Reason:Trace -> erlang:display({Name, Class, masked(Reason), frames(Trace)})
    end.

masked({badarity, {Fun, Args}}) when is_function(Fun) -> {badarity, {'fun', Args}};
masked(Reason) -> Reason.

%% Down to the fun, whose number and name, as those of what compilers make of comprehensions, differ between releases.
frames([{?MODULE, show, 2, _} | _]) -> [];
frames([{Module, Function, Arity, Info} | Frames]) ->
    [{Module, name(atom_to_list(Function)), arguments(Arity), [line_of(Item) || Item <- Info]} | frames(Frames)];
frames([]) -> [].

name("-" ++ _) -> made_by_the_compiler;
name(Name) -> list_to_atom(Name).

arguments(Arguments) when is_list(Arguments) -> [argument(Argument) || Argument <- Arguments];
arguments(Arity) -> Arity.

argument(Argument) when is_pid(Argument) -> pid;
argument(Argument) when is_list(Argument), length(Argument) > 200 -> {list, length(Argument)};
argument(Argument) -> Argument.

line_of({line, Line}) when Line > 200 -> {line, later};
line_of({file, File}) -> {file, filename:basename(File)};
line_of(Item) -> Item.
