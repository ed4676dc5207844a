%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_atom_to_l).
-export([main/0, id/1]).

main() ->
    probe(erlang, atom_to_list, fun atom_to_list_1/1, shown, [
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
    probe(erlang, binary_part, fun binary_part_2/2, shown, [
        [<<1,2,3>>, {1, 2}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {1, 2}],
        [{bad, 1}, {1, 2}],
        [1180591620717411303424, {1, 2}],
        [-1, {1, 2}],
        [1.5, {1, 2}],
        [<<1:3>>, {1, 2}],
        [[], {1, 2}],
        [[bad], {1, 2}],
        [[1 | bad], {1, 2}],
        [<<1,2,3>>, bad],
        [<<1,2,3>>, {bad, 1}],
        [<<1,2,3>>, 1180591620717411303424],
        [<<1,2,3>>, -1],
        [<<1,2,3>>, 1.5],
        [<<1,2,3>>, <<1:3>>],
        [<<1,2,3>>, []],
        [<<1,2,3>>, [bad]],
        [<<1,2,3>>, [1 | bad]]
    ]),
    probe(erlang, binary_part, fun binary_part_3/3, shown, [
        [<<1,2,3>>, 1, 2],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 1, 2],
        [{bad, 1}, 1, 2],
        [1180591620717411303424, 1, 2],
        [-1, 1, 2],
        [1.5, 1, 2],
        [<<1:3>>, 1, 2],
        [[], 1, 2],
        [[bad], 1, 2],
        [[1 | bad], 1, 2],
        [<<1,2,3>>, bad, 2],
        [<<1,2,3>>, {bad, 1}, 2],
        [<<1,2,3>>, 1180591620717411303424, 2],
        [<<1,2,3>>, -1, 2],
        [<<1,2,3>>, 1.5, 2],
        [<<1,2,3>>, <<1:3>>, 2],
        [<<1,2,3>>, [], 2],
        [<<1,2,3>>, [bad], 2],
        [<<1,2,3>>, [1 | bad], 2],
        [<<1,2,3>>, 1, bad],
        [<<1,2,3>>, 1, {bad, 1}],
        [<<1,2,3>>, 1, 1180591620717411303424],
        [<<1,2,3>>, 1, -1],
        [<<1,2,3>>, 1, 1.5],
        [<<1,2,3>>, 1, <<1:3>>],
        [<<1,2,3>>, 1, []],
        [<<1,2,3>>, 1, [bad]],
        [<<1,2,3>>, 1, [1 | bad]]
    ]),
    probe(erlang, binary_to_atom, fun binary_to_atom_2/2, shown, [
        [<<"a">>, utf8],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, utf8],
        [{bad, 1}, utf8],
        [1180591620717411303424, utf8],
        [-1, utf8],
        [1.5, utf8],
        [<<1:3>>, utf8],
        [[], utf8],
        [[bad], utf8],
        [[1 | bad], utf8],
        [<<"a">>, bad],
        [<<"a">>, {bad, 1}],
        [<<"a">>, 1180591620717411303424],
        [<<"a">>, -1],
        [<<"a">>, 1.5],
        [<<"a">>, <<1:3>>],
        [<<"a">>, []],
        [<<"a">>, [bad]],
        [<<"a">>, [1 | bad]]
    ]),
    probe(erlang, binary_to_existing_atom, fun binary_to_existing_atom_2/2, shown, [
        [<<"a">>, utf8],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, utf8],
        [{bad, 1}, utf8],
        [1180591620717411303424, utf8],
        [-1, utf8],
        [1.5, utf8],
        [<<1:3>>, utf8],
        [[], utf8],
        [[bad], utf8],
        [[1 | bad], utf8],
        [<<"a">>, bad],
        [<<"a">>, {bad, 1}],
        [<<"a">>, 1180591620717411303424],
        [<<"a">>, -1],
        [<<"a">>, 1.5],
        [<<"a">>, <<1:3>>],
        [<<"a">>, []],
        [<<"a">>, [bad]],
        [<<"a">>, [1 | bad]]
    ]),
    probe(erlang, binary_to_float, fun binary_to_float_1/1, shown, [
        [<<"1.5">>],
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
    probe(erlang, binary_to_integer, fun binary_to_integer_1/1, shown, [
        [<<"12">>],
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
    probe(erlang, binary_to_integer, fun binary_to_integer_2/2, shown, [
        [<<"12">>, 16],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 16],
        [{bad, 1}, 16],
        [1180591620717411303424, 16],
        [-1, 16],
        [1.5, 16],
        [<<1:3>>, 16],
        [[], 16],
        [[bad], 16],
        [[1 | bad], 16],
        [<<"12">>, bad],
        [<<"12">>, {bad, 1}],
        [<<"12">>, 1180591620717411303424],
        [<<"12">>, -1],
        [<<"12">>, 1.5],
        [<<"12">>, <<1:3>>],
        [<<"12">>, []],
        [<<"12">>, [bad]],
        [<<"12">>, [1 | bad]]
    ]).

atom_to_list_1(A1) ->
    [erlang:atom_to_list(A1)].

binary_part_2(A1, A2) ->
    [erlang:binary_part(A1, A2)].

binary_part_3(A1, A2, A3) ->
    [erlang:binary_part(A1, A2, A3)].

binary_to_atom_2(A1, A2) ->
    [erlang:binary_to_atom(A1, A2)].

binary_to_existing_atom_2(A1, A2) ->
    [erlang:binary_to_existing_atom(A1, A2)].

binary_to_float_1(A1) ->
    [erlang:binary_to_float(A1)].

binary_to_integer_1(A1) ->
    [erlang:binary_to_integer(A1)].

binary_to_integer_2(A1, A2) ->
    [erlang:binary_to_integer(A1, A2)].

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
