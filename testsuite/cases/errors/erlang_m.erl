%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_m).
-export([main/0, id/1]).

main() ->
    probe(erlang, make_fun, fun make_fun_3/3, shown, [
        [erlang, abs, 1],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, abs, 1],
        [{bad, 1}, abs, 1],
        [1180591620717411303424, abs, 1],
        [-1, abs, 1],
        [1.5, abs, 1],
        [<<1:3>>, abs, 1],
        [[], abs, 1],
        [[bad], abs, 1],
        [[1 | bad], abs, 1],
        [erlang, bad, 1],
        [erlang, {bad, 1}, 1],
        [erlang, 1180591620717411303424, 1],
        [erlang, -1, 1],
        [erlang, 1.5, 1],
        [erlang, <<1:3>>, 1],
        [erlang, [], 1],
        [erlang, [bad], 1],
        [erlang, [1 | bad], 1],
        [erlang, abs, bad],
        [erlang, abs, {bad, 1}],
        [erlang, abs, 1180591620717411303424],
        [erlang, abs, -1],
        [erlang, abs, 1.5],
        [erlang, abs, <<1:3>>],
        [erlang, abs, []],
        [erlang, abs, [bad]],
        [erlang, abs, [1 | bad]]
    ]),
    probe(erlang, make_tuple, fun make_tuple_2/2, shown, [
        [2, a],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, a],
        [{bad, 1}, a],
        [1180591620717411303424, a],
        [-1, a],
        [1.5, a],
        [<<1:3>>, a],
        [[], a],
        [[bad], a],
        [[1 | bad], a],
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
    probe(erlang, make_tuple, fun make_tuple_3/3, shown, [
        [2, a, [{1, b}]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, a, [{1, b}]],
        [{bad, 1}, a, [{1, b}]],
        [1180591620717411303424, a, [{1, b}]],
        [-1, a, [{1, b}]],
        [1.5, a, [{1, b}]],
        [<<1:3>>, a, [{1, b}]],
        [[], a, [{1, b}]],
        [[bad], a, [{1, b}]],
        [[1 | bad], a, [{1, b}]],
        [2, bad, [{1, b}]],
        [2, {bad, 1}, [{1, b}]],
        [2, 1180591620717411303424, [{1, b}]],
        [2, -1, [{1, b}]],
        [2, 1.5, [{1, b}]],
        [2, <<1:3>>, [{1, b}]],
        [2, [], [{1, b}]],
        [2, [bad], [{1, b}]],
        [2, [1 | bad], [{1, b}]],
        [2, a, bad],
        [2, a, {bad, 1}],
        [2, a, 1180591620717411303424],
        [2, a, -1],
        [2, a, 1.5],
        [2, a, <<1:3>>],
        [2, a, []],
        [2, a, [bad]],
        [2, a, [1 | bad]]
    ]),
    probe(erlang, map_get, fun map_get_2/2, shown, [
        [a, #{a => 1}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, #{a => 1}],
        [{bad, 1}, #{a => 1}],
        [1180591620717411303424, #{a => 1}],
        [-1, #{a => 1}],
        [1.5, #{a => 1}],
        [<<1:3>>, #{a => 1}],
        [[], #{a => 1}],
        [[bad], #{a => 1}],
        [[1 | bad], #{a => 1}],
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
    probe(erlang, map_size, fun map_size_1/1, shown, [
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
    probe(erlang, md5, fun md5_1/1, shown, [
        [<<1>>],
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
    probe(erlang, md5_final, fun md5_final_1/1, shown, [
        [erlang:md5_init()],
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
    probe(erlang, md5_update, fun md5_update_2/2, hidden, [
        [erlang:md5_init(), <<1>>],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, <<1>>],
        [{bad, 1}, <<1>>],
        [1180591620717411303424, <<1>>],
        [-1, <<1>>],
        [1.5, <<1>>],
        [<<1:3>>, <<1>>],
        [[], <<1>>],
        [[bad], <<1>>],
        [[1 | bad], <<1>>],
        [erlang:md5_init(), bad],
        [erlang:md5_init(), {bad, 1}],
        [erlang:md5_init(), 1180591620717411303424],
        [erlang:md5_init(), -1],
        [erlang:md5_init(), 1.5],
        [erlang:md5_init(), <<1:3>>],
        [erlang:md5_init(), []],
        [erlang:md5_init(), [bad]],
        [erlang:md5_init(), [1 | bad]]
    ]),
    probe(erlang, module_loaded, fun module_loaded_1/1, shown, [
        [erlang],
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
    probe(erlang, monotonic_time, fun monotonic_time_1/1, hidden, [
        [second],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]).

make_fun_3(A1, A2, A3) ->
    [erlang:make_fun(A1, A2, A3)].

make_tuple_2(A1, A2) ->
    [erlang:make_tuple(A1, A2)].

make_tuple_3(A1, A2, A3) ->
    [erlang:make_tuple(A1, A2, A3)].

map_get_2(A1, A2) ->
    [erlang:map_get(A1, A2)].

map_size_1(A1) ->
    [erlang:map_size(A1)].

md5_1(A1) ->
    [erlang:md5(A1)].

md5_final_1(A1) ->
    [erlang:md5_final(A1)].

md5_update_2(A1, A2) ->
    [erlang:md5_update(A1, A2)].

module_loaded_1(A1) ->
    [erlang:module_loaded(A1)].

monotonic_time_1(A1) ->
    [erlang:monotonic_time(A1)].

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
