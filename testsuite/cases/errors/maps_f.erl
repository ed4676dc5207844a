%% BIFs of maps refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(maps_f).
-export([main/0, id/1]).

main() ->
    probe(maps, find, fun find_2/2, shown, [
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
    probe(maps, from_keys, fun from_keys_2/2, shown, [
        [[a], 1],
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
        [[a], bad],
        [[a], {bad, 1}],
        [[a], 1180591620717411303424],
        [[a], -1],
        [[a], 1.5],
        [[a], <<1:3>>],
        [[a], []],
        [[a], [bad]],
        [[a], [1 | bad]]
    ]),
    probe(maps, from_list, fun from_list_1/1, shown, [
        [[{a, 1}]],
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
    probe(maps, get, fun get_2/2, shown, [
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
    probe(maps, is_key, fun is_key_2/2, shown, [
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
    probe(maps, keys, fun keys_1/1, shown, [
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
    probe(maps, merge, fun merge_2/2, shown, [
        [#{a => 1}, #{a => 2}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, #{a => 2}],
        [{bad, 1}, #{a => 2}],
        [1180591620717411303424, #{a => 2}],
        [-1, #{a => 2}],
        [1.5, #{a => 2}],
        [<<1:3>>, #{a => 2}],
        [[], #{a => 2}],
        [[bad], #{a => 2}],
        [[1 | bad], #{a => 2}],
        [#{a => 1}, bad],
        [#{a => 1}, {bad, 1}],
        [#{a => 1}, 1180591620717411303424],
        [#{a => 1}, -1],
        [#{a => 1}, 1.5],
        [#{a => 1}, <<1:3>>],
        [#{a => 1}, []],
        [#{a => 1}, [bad]],
        [#{a => 1}, [1 | bad]]
    ]),
    probe(maps, put, fun put_3/3, shown, [
        [a, b, #{a => 1}],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, b, #{a => 1}],
        [{bad, 1}, b, #{a => 1}],
        [1180591620717411303424, b, #{a => 1}],
        [-1, b, #{a => 1}],
        [1.5, b, #{a => 1}],
        [<<1:3>>, b, #{a => 1}],
        [[], b, #{a => 1}],
        [[bad], b, #{a => 1}],
        [[1 | bad], b, #{a => 1}],
        [a, bad, #{a => 1}],
        [a, {bad, 1}, #{a => 1}],
        [a, 1180591620717411303424, #{a => 1}],
        [a, -1, #{a => 1}],
        [a, 1.5, #{a => 1}],
        [a, <<1:3>>, #{a => 1}],
        [a, [], #{a => 1}],
        [a, [bad], #{a => 1}],
        [a, [1 | bad], #{a => 1}],
        [a, b, bad],
        [a, b, {bad, 1}],
        [a, b, 1180591620717411303424],
        [a, b, -1],
        [a, b, 1.5],
        [a, b, <<1:3>>],
        [a, b, []],
        [a, b, [bad]],
        [a, b, [1 | bad]]
    ]),
    probe(maps, remove, fun remove_2/2, shown, [
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
    ]).

find_2(A1, A2) ->
    [maps:find(A1, A2)].

from_keys_2(A1, A2) ->
    [maps:from_keys(A1, A2)].

from_list_1(A1) ->
    [maps:from_list(A1)].

get_2(A1, A2) ->
    [maps:get(A1, A2)].

is_key_2(A1, A2) ->
    [maps:is_key(A1, A2)].

keys_1(A1) ->
    [maps:keys(A1)].

merge_2(A1, A2) ->
    [maps:merge(A1, A2)].

put_3(A1, A2, A3) ->
    [maps:put(A1, A2, A3)].

remove_2(A1, A2) ->
    [maps:remove(A1, A2)].

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
