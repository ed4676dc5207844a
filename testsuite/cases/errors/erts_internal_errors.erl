%% BIFs of erts_internal refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erts_internal_errors).
-export([main/0, id/1]).

main() ->
    probe(erts_internal, atomics_new, fun atomics_new_2/2, hidden, [
        [2, 1],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 1],
        [{bad, 1}, 1],
        [1180591620717411303424, 1],
        [-1, 1],
        [1.5, 1],
        [<<1:3>>, 1],
        [[], 1],
        [[bad], 1],
        [[1 | bad], 1],
        [2, bad],
        [2, {bad, 1}],
        [2, 1180591620717411303424],
        [2, -1],
        [2, 1.5],
        [2, <<1:3>>],
        [2, []],
        [2, [bad]],
        [2, [1 | bad]]
    ]),
    probe(erts_internal, counters_add, fun counters_add_3/3, shown, [
        [erts_internal:counters_new(2), 1, 1],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 1, 1],
        [{bad, 1}, 1, 1],
        [1180591620717411303424, 1, 1],
        [-1, 1, 1],
        [1.5, 1, 1],
        [<<1:3>>, 1, 1],
        [[], 1, 1],
        [[bad], 1, 1],
        [[1 | bad], 1, 1],
        [erts_internal:counters_new(2), bad, 1],
        [erts_internal:counters_new(2), {bad, 1}, 1],
        [erts_internal:counters_new(2), 1180591620717411303424, 1],
        [erts_internal:counters_new(2), -1, 1],
        [erts_internal:counters_new(2), 1.5, 1],
        [erts_internal:counters_new(2), <<1:3>>, 1],
        [erts_internal:counters_new(2), [], 1],
        [erts_internal:counters_new(2), [bad], 1],
        [erts_internal:counters_new(2), [1 | bad], 1],
        [erts_internal:counters_new(2), 1, bad],
        [erts_internal:counters_new(2), 1, {bad, 1}],
        [erts_internal:counters_new(2), 1, 1180591620717411303424],
        [erts_internal:counters_new(2), 1, -1],
        [erts_internal:counters_new(2), 1, 1.5],
        [erts_internal:counters_new(2), 1, <<1:3>>],
        [erts_internal:counters_new(2), 1, []],
        [erts_internal:counters_new(2), 1, [bad]],
        [erts_internal:counters_new(2), 1, [1 | bad]]
    ]),
    probe(erts_internal, counters_get, fun counters_get_2/2, shown, [
        [erts_internal:counters_new(2), 1],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 1],
        [{bad, 1}, 1],
        [1180591620717411303424, 1],
        [-1, 1],
        [1.5, 1],
        [<<1:3>>, 1],
        [[], 1],
        [[bad], 1],
        [[1 | bad], 1],
        [erts_internal:counters_new(2), bad],
        [erts_internal:counters_new(2), {bad, 1}],
        [erts_internal:counters_new(2), 1180591620717411303424],
        [erts_internal:counters_new(2), -1],
        [erts_internal:counters_new(2), 1.5],
        [erts_internal:counters_new(2), <<1:3>>],
        [erts_internal:counters_new(2), []],
        [erts_internal:counters_new(2), [bad]],
        [erts_internal:counters_new(2), [1 | bad]]
    ]),
    probe(erts_internal, counters_info, fun counters_info_1/1, hidden, [
        [erts_internal:counters_new(2)],
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
    probe(erts_internal, counters_new, fun counters_new_1/1, hidden, [
        [2],
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
    probe(erts_internal, counters_put, fun counters_put_3/3, shown, [
        [erts_internal:counters_new(2), 1, 1],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 1, 1],
        [{bad, 1}, 1, 1],
        [1180591620717411303424, 1, 1],
        [-1, 1, 1],
        [1.5, 1, 1],
        [<<1:3>>, 1, 1],
        [[], 1, 1],
        [[bad], 1, 1],
        [[1 | bad], 1, 1],
        [erts_internal:counters_new(2), bad, 1],
        [erts_internal:counters_new(2), {bad, 1}, 1],
        [erts_internal:counters_new(2), 1180591620717411303424, 1],
        [erts_internal:counters_new(2), -1, 1],
        [erts_internal:counters_new(2), 1.5, 1],
        [erts_internal:counters_new(2), <<1:3>>, 1],
        [erts_internal:counters_new(2), [], 1],
        [erts_internal:counters_new(2), [bad], 1],
        [erts_internal:counters_new(2), [1 | bad], 1],
        [erts_internal:counters_new(2), 1, bad],
        [erts_internal:counters_new(2), 1, {bad, 1}],
        [erts_internal:counters_new(2), 1, 1180591620717411303424],
        [erts_internal:counters_new(2), 1, -1],
        [erts_internal:counters_new(2), 1, 1.5],
        [erts_internal:counters_new(2), 1, <<1:3>>],
        [erts_internal:counters_new(2), 1, []],
        [erts_internal:counters_new(2), 1, [bad]],
        [erts_internal:counters_new(2), 1, [1 | bad]]
    ]),
    probe(erts_internal, map_to_tuple_keys, fun map_to_tuple_keys_1/1, shown, [
        [#{a => 1}],
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
    probe(erts_internal, prepare_loading, fun prepare_loading_2/2, hidden, [
        [a, <<"a">>],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, <<"a">>],
        [{bad, 1}, <<"a">>],
        [1180591620717411303424, <<"a">>],
        [-1, <<"a">>],
        [1.5, <<"a">>],
        [<<1:3>>, <<"a">>],
        [[], <<"a">>],
        [[bad], <<"a">>],
        [[1 | bad], <<"a">>],
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, []],
        [a, [bad]],
        [a, [1 | bad]]
    ]).

atomics_new_2(A1, A2) ->
    [erts_internal:atomics_new(A1, A2)].

counters_add_3(A1, A2, A3) ->
    [erts_internal:counters_add(A1, A2, A3)].

counters_get_2(A1, A2) ->
    [erts_internal:counters_get(A1, A2)].

counters_info_1(A1) ->
    [erts_internal:counters_info(A1)].

counters_new_1(A1) ->
    [erts_internal:counters_new(A1)].

counters_put_3(A1, A2, A3) ->
    [erts_internal:counters_put(A1, A2, A3)].

map_to_tuple_keys_1(A1) ->
    [erts_internal:map_to_tuple_keys(A1)].

prepare_loading_2(A1, A2) ->
    [erts_internal:prepare_loading(A1, A2)].

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
