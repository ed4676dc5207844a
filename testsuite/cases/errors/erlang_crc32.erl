%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_crc32).
-export([main/0, id/1]).

main() ->
    probe(erlang, crc32_combine, fun crc32_combine_3/3, shown, [
        [1, 2, 3],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 2, 3],
        [{bad, 1}, 2, 3],
        [1180591620717411303424, 2, 3],
        [-1, 2, 3],
        [1.5, 2, 3],
        [<<1:3>>, 2, 3],
        [[], 2, 3],
        [[bad], 2, 3],
        [[1 | bad], 2, 3],
        [1, bad, 3],
        [1, {bad, 1}, 3],
        [1, 1180591620717411303424, 3],
        [1, -1, 3],
        [1, 1.5, 3],
        [1, <<1:3>>, 3],
        [1, [], 3],
        [1, [bad], 3],
        [1, [1 | bad], 3],
        [1, 2, bad],
        [1, 2, {bad, 1}],
        [1, 2, 1180591620717411303424],
        [1, 2, -1],
        [1, 2, 1.5],
        [1, 2, <<1:3>>],
        [1, 2, []],
        [1, 2, [bad]],
        [1, 2, [1 | bad]]
    ]),
    probe(erlang, delete_element, fun delete_element_2/2, shown, [
        [1, {a, b}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {a, b}],
        [{bad, 1}, {a, b}],
        [1180591620717411303424, {a, b}],
        [-1, {a, b}],
        [1.5, {a, b}],
        [<<1:3>>, {a, b}],
        [[], {a, b}],
        [[bad], {a, b}],
        [[1 | bad], {a, b}],
        [1, bad],
        [1, {bad, 1}],
        [1, 1180591620717411303424],
        [1, -1],
        [1, 1.5],
        [1, <<1:3>>],
        [1, []],
        [1, [bad]],
        [1, [1 | bad]]
    ]),
    probe(erlang, display, fun display_1/1, shown, [
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
    probe(erlang, display_string, fun display_string_1/1, shown, [
        ["a"],
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
    probe(erlang, dt_append_vm_tag_data, fun dt_append_vm_tag_data_1/1, hidden, [
        [<<"a">>],
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
    probe(erlang, dt_prepend_vm_tag_data, fun dt_prepend_vm_tag_data_1/1, hidden, [
        [<<"a">>],
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
    probe(erlang, dt_put_tag, fun dt_put_tag_1/1, hidden, [
        [<<"a">>],
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
    probe(erlang, dt_restore_tag, fun dt_restore_tag_1/1, hidden, [
        [true],
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
    probe(erlang, dt_spread_tag, fun dt_spread_tag_1/1, hidden, [
        [true],
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
    probe(erlang, element, fun element_2/2, shown, [
        [1, {a, b}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {a, b}],
        [{bad, 1}, {a, b}],
        [1180591620717411303424, {a, b}],
        [-1, {a, b}],
        [1.5, {a, b}],
        [<<1:3>>, {a, b}],
        [[], {a, b}],
        [[bad], {a, b}],
        [[1 | bad], {a, b}],
        [1, bad],
        [1, {bad, 1}],
        [1, 1180591620717411303424],
        [1, -1],
        [1, 1.5],
        [1, <<1:3>>],
        [1, []],
        [1, [bad]],
        [1, [1 | bad]]
    ]).

crc32_combine_3(A1, A2, A3) ->
    [erlang:crc32_combine(A1, A2, A3)].

delete_element_2(A1, A2) ->
    [erlang:delete_element(A1, A2)].

display_1(A1) ->
    [erlang:display(A1)].

display_string_1(A1) ->
    [erlang:display_string(A1)].

dt_append_vm_tag_data_1(A1) ->
    [erlang:dt_append_vm_tag_data(A1)].

dt_prepend_vm_tag_data_1(A1) ->
    [erlang:dt_prepend_vm_tag_data(A1)].

dt_put_tag_1(A1) ->
    [erlang:dt_put_tag(A1)].

dt_restore_tag_1(A1) ->
    [erlang:dt_restore_tag(A1)].

dt_spread_tag_1(A1) ->
    [erlang:dt_spread_tag(A1)].

element_2(A1, A2) ->
    [erlang:element(A1, A2)].

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
