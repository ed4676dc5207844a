%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(ets_compiled_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, match_spec_compile, fun match_spec_compile_1/1, hidden, [
        [[{{'$1', '_'}, [], ['$1']}]],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]),
    probe(ets, match_spec_run_r, fun match_spec_run_r_3/3, shown, [
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [{bad, 1}, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [1180591620717411303424, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [-1, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [1.5, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [<<1:3>>, ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [[], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [[bad], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [[1 | bad], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), []],
        [[{1, 2}], bad, []],
        [[{1, 2}], {bad, 1}, []],
        [[{1, 2}], 1180591620717411303424, []],
        [[{1, 2}], -1, []],
        [[{1, 2}], 1.5, []],
        [[{1, 2}], <<1:3>>, []],
        [[{1, 2}], [], []],
        [[{1, 2}], [bad], []],
        [[{1, 2}], [1 | bad], []],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), bad],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), {bad, 1}],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), 1180591620717411303424],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), -1],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), 1.5],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), <<1:3>>],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), [bad]],
        [[{1, 2}], ets:match_spec_compile([{{'$1', '_'}, [], ['$1']}]), [1 | bad]]
    ]).

match_spec_compile_1(A1) ->
    [ets:match_spec_compile(A1)].

match_spec_run_r_3(A1, A2, A3) ->
    [ets:match_spec_run_r(A1, A2, A3)].

probe(_, _, _, _, []) ->
    ok;
probe(M, F, Static, Result, [Args | Rest]) ->
    Ways = [attempt(fun() -> apply(Static, Args) end, Args, Result), attempt(fun() -> [apply(M, F, Args)] end, Args, Result)],
    case Ways of
        [Same, Same] -> erlang:display({F, plain(Args), Same});
        [Call, Dynamic] -> erlang:display({F, plain(Args), call, Call, dynamic, Dynamic})
    end,
    probe(M, F, Static, Result, Rest).

attempt(Fun, Args, Result) ->
    try Fun() of
        [_] when Result =:= hidden -> ok_value;
        [Value] -> {ok, plain(Value)}
    catch
        Class:Reason:Stack -> {Class, plain(Reason), top(Stack, Args)}
    end.

%% The top of the trace: `args` stands for the arguments of the probe, `caller` for a function of this module.
top([], _) -> [];
top([{?MODULE, _, Arity, Info} | _], _) when is_integer(Arity) -> [caller | error_info(Info)];
top([{?MODULE, _, Args, Info} | _], _) -> [{caller, plain(Args)} | error_info(Info)];
top([{M, F, Args, Info} | _], Args) -> [{M, F, args} | error_info(Info)];
top([{M, F, Args, Info} | _], _) -> [{M, F, plain(Args)} | error_info(Info)].

error_info(Info) ->
    [{Name, lists:sort(maps:to_list(Map))} || {Name, Map} <- Info, Name =:= error_info].

%% The term without parts that differ between runs.
plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain({re_pattern, _, _, _, _}) -> pattern;
plain(Tuple) when is_tuple(Tuple) -> list_to_tuple(plain(tuple_to_list(Tuple)));
plain(Pid) when is_pid(Pid) -> pid;
plain(Ref) when is_reference(Ref) -> reference;
plain(Fun) when is_function(Fun) -> function;
plain(Bin) when is_binary(Bin), byte_size(Bin) > 64 -> context;
plain(Map) when is_map(Map), map_size(Map) > 1 -> {map, plain(lists:sort(maps:to_list(Map)))};
plain(Term) -> Term.

id(Term) -> Term.
