%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_floo).
-export([main/0, id/1]).

main() ->
    probe(erlang, floor, fun floor_1/1, shown, [
        [1.5],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]),
    probe(erlang, fun_info, fun fun_info_2/2, shown, [
        [fun erlang:abs/1, arity],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, arity],
        [{bad, 1}, arity],
        [1180591620717411303424, arity],
        [-1, arity],
        [1.5, arity],
        [<<1:3>>, arity],
        [[], arity],
        [[bad], arity],
        [[1 | bad], arity],
        [fun erlang:abs/1, bad],
        [fun erlang:abs/1, {bad, 1}],
        [fun erlang:abs/1, 1180591620717411303424],
        [fun erlang:abs/1, -1],
        [fun erlang:abs/1, 1.5],
        [fun erlang:abs/1, <<1:3>>],
        [fun erlang:abs/1, []],
        [fun erlang:abs/1, [bad]],
        [fun erlang:abs/1, [1 | bad]]
    ]),
    probe(erlang, fun_info_mfa, fun fun_info_mfa_1/1, hidden, [
        [fun id/1],
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
    probe(erlang, fun_to_list, fun fun_to_list_1/1, shown, [
        [fun erlang:abs/1],
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
    probe(erlang, function_exported, fun function_exported_3/3, shown, [
        [lists, reverse, 2],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, reverse, 2],
        [{bad, 1}, reverse, 2],
        [1180591620717411303424, reverse, 2],
        [-1, reverse, 2],
        [1.5, reverse, 2],
        [<<1:3>>, reverse, 2],
        [[], reverse, 2],
        [[bad], reverse, 2],
        [[1 | bad], reverse, 2],
        [lists, bad, 2],
        [lists, {bad, 1}, 2],
        [lists, 1180591620717411303424, 2],
        [lists, -1, 2],
        [lists, 1.5, 2],
        [lists, <<1:3>>, 2],
        [lists, [], 2],
        [lists, [bad], 2],
        [lists, [1 | bad], 2],
        [lists, reverse, bad],
        [lists, reverse, {bad, 1}],
        [lists, reverse, 1180591620717411303424],
        [lists, reverse, -1],
        [lists, reverse, 1.5],
        [lists, reverse, <<1:3>>],
        [lists, reverse, []],
        [lists, reverse, [bad]],
        [lists, reverse, [1 | bad]]
    ]),
    probe(erlang, garbage_collect, fun garbage_collect_1/1, shown, [
        [self()],
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
    probe(erlang, halt, fun halt_2/2, hidden, [
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, []],
        [{bad, 1}, []],
        [-1, []],
        [1.5, []],
        [<<1:3>>, []],
        [[bad], []],
        [[1 | bad], []],
        [0, bad],
        [0, {bad, 1}],
        [0, 1180591620717411303424],
        [0, -1],
        [0, 1.5],
        [0, <<1:3>>],
        [0, [bad]],
        [0, [1 | bad]]
    ]),
    probe(erlang, has_prepared_code_on_load, fun has_prepared_code_on_load_1/1, hidden, [
        [make_ref()],
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
    probe(erlang, hd, fun hd_1/1, shown, [
        [[1]],
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
    probe(erlang, insert_element, fun insert_element_3/3, shown, [
        [1, {a}, b],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, {a}, b],
        [{bad, 1}, {a}, b],
        [1180591620717411303424, {a}, b],
        [-1, {a}, b],
        [1.5, {a}, b],
        [<<1:3>>, {a}, b],
        [[], {a}, b],
        [[bad], {a}, b],
        [[1 | bad], {a}, b],
        [1, bad, b],
        [1, {bad, 1}, b],
        [1, 1180591620717411303424, b],
        [1, -1, b],
        [1, 1.5, b],
        [1, <<1:3>>, b],
        [1, [], b],
        [1, [bad], b],
        [1, [1 | bad], b],
        [1, {a}, bad],
        [1, {a}, {bad, 1}],
        [1, {a}, 1180591620717411303424],
        [1, {a}, -1],
        [1, {a}, 1.5],
        [1, {a}, <<1:3>>],
        [1, {a}, []],
        [1, {a}, [bad]],
        [1, {a}, [1 | bad]]
    ]).

floor_1(A1) ->
    [erlang:floor(A1)].

fun_info_2(A1, A2) ->
    [erlang:fun_info(A1, A2)].

fun_info_mfa_1(A1) ->
    [erlang:fun_info_mfa(A1)].

fun_to_list_1(A1) ->
    [erlang:fun_to_list(A1)].

function_exported_3(A1, A2, A3) ->
    [erlang:function_exported(A1, A2, A3)].

garbage_collect_1(A1) ->
    [erlang:garbage_collect(A1)].

halt_2(A1, A2) ->
    [erlang:halt(A1, A2)].

has_prepared_code_on_load_1(A1) ->
    [erlang:has_prepared_code_on_load(A1)].

hd_1(A1) ->
    [erlang:hd(A1)].

insert_element_3(A1, A2, A3) ->
    [erlang:insert_element(A1, A2, A3)].

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
