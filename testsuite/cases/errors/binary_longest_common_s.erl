%% BIFs of binary refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(binary_longest_common_s).
-export([main/0, id/1]).

main() ->
    probe(binary, longest_common_suffix, fun longest_common_suffix_1/1, shown, [
        [[<<1,2>>, <<1,2>>]],
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
    probe(binary, match, fun match_2/2, shown, [
        [<<1,2,3>>, <<2>>],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, <<2>>],
        [{bad, 1}, <<2>>],
        [1180591620717411303424, <<2>>],
        [-1, <<2>>],
        [1.5, <<2>>],
        [<<1:3>>, <<2>>],
        [[], <<2>>],
        [[bad], <<2>>],
        [[1 | bad], <<2>>],
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
    probe(binary, match, fun match_3/3, shown, [
        [<<1,2,3>>, <<2>>, [{scope, {0, 2}}]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, <<2>>, [{scope, {0, 2}}]],
        [{bad, 1}, <<2>>, [{scope, {0, 2}}]],
        [1180591620717411303424, <<2>>, [{scope, {0, 2}}]],
        [-1, <<2>>, [{scope, {0, 2}}]],
        [1.5, <<2>>, [{scope, {0, 2}}]],
        [<<1:3>>, <<2>>, [{scope, {0, 2}}]],
        [[], <<2>>, [{scope, {0, 2}}]],
        [[bad], <<2>>, [{scope, {0, 2}}]],
        [[1 | bad], <<2>>, [{scope, {0, 2}}]],
        [<<1,2,3>>, bad, [{scope, {0, 2}}]],
        [<<1,2,3>>, {bad, 1}, [{scope, {0, 2}}]],
        [<<1,2,3>>, 1180591620717411303424, [{scope, {0, 2}}]],
        [<<1,2,3>>, -1, [{scope, {0, 2}}]],
        [<<1,2,3>>, 1.5, [{scope, {0, 2}}]],
        [<<1,2,3>>, <<1:3>>, [{scope, {0, 2}}]],
        [<<1,2,3>>, [], [{scope, {0, 2}}]],
        [<<1,2,3>>, [bad], [{scope, {0, 2}}]],
        [<<1,2,3>>, [1 | bad], [{scope, {0, 2}}]],
        [<<1,2,3>>, <<2>>, bad],
        [<<1,2,3>>, <<2>>, {bad, 1}],
        [<<1,2,3>>, <<2>>, 1180591620717411303424],
        [<<1,2,3>>, <<2>>, -1],
        [<<1,2,3>>, <<2>>, 1.5],
        [<<1,2,3>>, <<2>>, <<1:3>>],
        [<<1,2,3>>, <<2>>, []],
        [<<1,2,3>>, <<2>>, [bad]],
        [<<1,2,3>>, <<2>>, [1 | bad]]
    ]),
    probe(binary, matches, fun matches_2/2, shown, [
        [<<1,2,3>>, <<2>>],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, <<2>>],
        [{bad, 1}, <<2>>],
        [1180591620717411303424, <<2>>],
        [-1, <<2>>],
        [1.5, <<2>>],
        [<<1:3>>, <<2>>],
        [[], <<2>>],
        [[bad], <<2>>],
        [[1 | bad], <<2>>],
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
    probe(binary, matches, fun matches_3/3, shown, [
        [<<1,2,3>>, <<2>>, [{scope, {0, 2}}]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, <<2>>, [{scope, {0, 2}}]],
        [{bad, 1}, <<2>>, [{scope, {0, 2}}]],
        [1180591620717411303424, <<2>>, [{scope, {0, 2}}]],
        [-1, <<2>>, [{scope, {0, 2}}]],
        [1.5, <<2>>, [{scope, {0, 2}}]],
        [<<1:3>>, <<2>>, [{scope, {0, 2}}]],
        [[], <<2>>, [{scope, {0, 2}}]],
        [[bad], <<2>>, [{scope, {0, 2}}]],
        [[1 | bad], <<2>>, [{scope, {0, 2}}]],
        [<<1,2,3>>, bad, [{scope, {0, 2}}]],
        [<<1,2,3>>, {bad, 1}, [{scope, {0, 2}}]],
        [<<1,2,3>>, 1180591620717411303424, [{scope, {0, 2}}]],
        [<<1,2,3>>, -1, [{scope, {0, 2}}]],
        [<<1,2,3>>, 1.5, [{scope, {0, 2}}]],
        [<<1,2,3>>, <<1:3>>, [{scope, {0, 2}}]],
        [<<1,2,3>>, [], [{scope, {0, 2}}]],
        [<<1,2,3>>, [bad], [{scope, {0, 2}}]],
        [<<1,2,3>>, [1 | bad], [{scope, {0, 2}}]],
        [<<1,2,3>>, <<2>>, bad],
        [<<1,2,3>>, <<2>>, {bad, 1}],
        [<<1,2,3>>, <<2>>, 1180591620717411303424],
        [<<1,2,3>>, <<2>>, -1],
        [<<1,2,3>>, <<2>>, 1.5],
        [<<1,2,3>>, <<2>>, <<1:3>>],
        [<<1,2,3>>, <<2>>, []],
        [<<1,2,3>>, <<2>>, [bad]],
        [<<1,2,3>>, <<2>>, [1 | bad]]
    ]),
    probe(binary, part, fun part_2/2, shown, [
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
    probe(binary, part, fun part_3/3, shown, [
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
    probe(binary, referenced_byte_size, fun referenced_byte_size_1/1, hidden, [
        [<<1,2>>],
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

longest_common_suffix_1(A1) ->
    [binary:longest_common_suffix(A1)].

match_2(A1, A2) ->
    [binary:match(A1, A2)].

match_3(A1, A2, A3) ->
    [binary:match(A1, A2, A3)].

matches_2(A1, A2) ->
    [binary:matches(A1, A2)].

matches_3(A1, A2, A3) ->
    [binary:matches(A1, A2, A3)].

part_2(A1, A2) ->
    [binary:part(A1, A2)].

part_3(A1, A2, A3) ->
    [binary:part(A1, A2, A3)].

referenced_byte_size_1(A1) ->
    [binary:referenced_byte_size(A1)].

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
