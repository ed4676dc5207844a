%% BIFs of records refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out29: create/4 is there; get/2 is there; get_definition/2 is there; get_field_names/1 is there; get_module/1 is there; get_name/1 is there; is_exported/1 is there; update/4 is there
-module(records_errors).
-export([main/0, id/1]).

main() ->
    probe(records, create, fun create_4/4, shown, [
        [m, n, [{a, 1}], #{is_exported => true}],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, n, [{a, 1}], #{is_exported => true}],
        [{bad, 1}, n, [{a, 1}], #{is_exported => true}],
        [1180591620717411303424, n, [{a, 1}], #{is_exported => true}],
        [-1, n, [{a, 1}], #{is_exported => true}],
        [1.5, n, [{a, 1}], #{is_exported => true}],
        [<<1:3>>, n, [{a, 1}], #{is_exported => true}],
        [[], n, [{a, 1}], #{is_exported => true}],
        [[bad], n, [{a, 1}], #{is_exported => true}],
        [[1 | bad], n, [{a, 1}], #{is_exported => true}],
        [m, bad, [{a, 1}], #{is_exported => true}],
        [m, {bad, 1}, [{a, 1}], #{is_exported => true}],
        [m, 1180591620717411303424, [{a, 1}], #{is_exported => true}],
        [m, -1, [{a, 1}], #{is_exported => true}],
        [m, 1.5, [{a, 1}], #{is_exported => true}],
        [m, <<1:3>>, [{a, 1}], #{is_exported => true}],
        [m, [], [{a, 1}], #{is_exported => true}],
        [m, [bad], [{a, 1}], #{is_exported => true}],
        [m, [1 | bad], [{a, 1}], #{is_exported => true}],
        [m, n, bad, #{is_exported => true}],
        [m, n, {bad, 1}, #{is_exported => true}],
        [m, n, 1180591620717411303424, #{is_exported => true}],
        [m, n, -1, #{is_exported => true}],
        [m, n, 1.5, #{is_exported => true}],
        [m, n, <<1:3>>, #{is_exported => true}],
        [m, n, [], #{is_exported => true}],
        [m, n, [bad], #{is_exported => true}],
        [m, n, [1 | bad], #{is_exported => true}],
        [m, n, [{a, 1}], bad],
        [m, n, [{a, 1}], {bad, 1}],
        [m, n, [{a, 1}], 1180591620717411303424],
        [m, n, [{a, 1}], -1],
        [m, n, [{a, 1}], 1.5],
        [m, n, [{a, 1}], <<1:3>>],
        [m, n, [{a, 1}], []],
        [m, n, [{a, 1}], [bad]],
        [m, n, [{a, 1}], [1 | bad]]
    ]),
    probe(records, get, fun get_2/2, shown, [
        [a, b],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, b],
        [{bad, 1}, b],
        [1180591620717411303424, b],
        [-1, b],
        [1.5, b],
        [<<1:3>>, b],
        [[], b],
        [[bad], b],
        [[1 | bad], b],
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, []],
        [a, [bad]],
        [a, [1 | bad]]
    ]),
    probe(records, get_definition, fun get_definition_2/2, shown, [
        [m, n],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, n],
        [{bad, 1}, n],
        [1180591620717411303424, n],
        [-1, n],
        [1.5, n],
        [<<1:3>>, n],
        [[], n],
        [[bad], n],
        [[1 | bad], n],
        [m, bad],
        [m, {bad, 1}],
        [m, 1180591620717411303424],
        [m, -1],
        [m, 1.5],
        [m, <<1:3>>],
        [m, []],
        [m, [bad]],
        [m, [1 | bad]]
    ]),
    probe(records, get_field_names, fun get_field_names_1/1, shown, [
        [a],
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
    probe(records, get_module, fun get_module_1/1, shown, [
        [a],
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
    probe(records, get_name, fun get_name_1/1, shown, [
        [a],
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
    probe(records, is_exported, fun is_exported_1/1, shown, [
        [a],
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
    probe(records, update, fun update_4/4, shown, [
        [a, m, n, #{a => 1}],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, m, n, #{a => 1}],
        [{bad, 1}, m, n, #{a => 1}],
        [1180591620717411303424, m, n, #{a => 1}],
        [-1, m, n, #{a => 1}],
        [1.5, m, n, #{a => 1}],
        [<<1:3>>, m, n, #{a => 1}],
        [[], m, n, #{a => 1}],
        [[bad], m, n, #{a => 1}],
        [[1 | bad], m, n, #{a => 1}],
        [a, bad, n, #{a => 1}],
        [a, {bad, 1}, n, #{a => 1}],
        [a, 1180591620717411303424, n, #{a => 1}],
        [a, -1, n, #{a => 1}],
        [a, 1.5, n, #{a => 1}],
        [a, <<1:3>>, n, #{a => 1}],
        [a, [], n, #{a => 1}],
        [a, [bad], n, #{a => 1}],
        [a, [1 | bad], n, #{a => 1}],
        [a, m, bad, #{a => 1}],
        [a, m, {bad, 1}, #{a => 1}],
        [a, m, 1180591620717411303424, #{a => 1}],
        [a, m, -1, #{a => 1}],
        [a, m, 1.5, #{a => 1}],
        [a, m, <<1:3>>, #{a => 1}],
        [a, m, [], #{a => 1}],
        [a, m, [bad], #{a => 1}],
        [a, m, [1 | bad], #{a => 1}],
        [a, m, n, bad],
        [a, m, n, {bad, 1}],
        [a, m, n, 1180591620717411303424],
        [a, m, n, -1],
        [a, m, n, 1.5],
        [a, m, n, <<1:3>>],
        [a, m, n, []],
        [a, m, n, [bad]],
        [a, m, n, [1 | bad]]
    ]).

create_4(A1, A2, A3, A4) ->
    [records:create(A1, A2, A3, A4)].

get_2(A1, A2) ->
    [records:get(A1, A2)].

get_definition_2(A1, A2) ->
    [records:get_definition(A1, A2)].

get_field_names_1(A1) ->
    [records:get_field_names(A1)].

get_module_1(A1) ->
    [records:get_module(A1)].

get_name_1(A1) ->
    [records:get_name(A1)].

is_exported_1(A1) ->
    [records:is_exported(A1)].

update_4(A1, A2, A3, A4) ->
    [records:update(A1, A2, A3, A4)].

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
