%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_binary_to_l).
-export([main/0, id/1]).

main() ->
    probe(erlang, binary_to_list, fun binary_to_list_1/1, shown, [
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
    ]),
    probe(erlang, binary_to_list, fun binary_to_list_3/3, shown, [
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
    probe(erlang, binary_to_term, fun binary_to_term_1/1, shown, [
        [<<131,97,1>>],
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
    probe(erlang, binary_to_term, fun binary_to_term_2/2, shown, [
        [<<131,97,1>>, []],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, []],
        [{bad, 1}, []],
        [1180591620717411303424, []],
        [-1, []],
        [1.5, []],
        [<<1:3>>, []],
        [[], []],
        [[bad], []],
        [[1 | bad], []],
        [<<131,97,1>>, bad],
        [<<131,97,1>>, {bad, 1}],
        [<<131,97,1>>, 1180591620717411303424],
        [<<131,97,1>>, -1],
        [<<131,97,1>>, 1.5],
        [<<131,97,1>>, <<1:3>>],
        [<<131,97,1>>, [bad]],
        [<<131,97,1>>, [1 | bad]]
    ]),
    probe(erlang, bit_size, fun bit_size_1/1, shown, [
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
    ]),
    probe(erlang, bitstring_to_list, fun bitstring_to_list_1/1, shown, [
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
    ]),
    probe(erlang, bump_reductions, fun bump_reductions_1/1, shown, [
        [1],
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
    probe(erlang, byte_size, fun byte_size_1/1, shown, [
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
    ]),
    probe(erlang, ceil, fun ceil_1/1, shown, [
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
    probe(erlang, check_old_code, fun check_old_code_1/1, shown, [
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
    probe(erlang, crc32, fun crc32_1/1, shown, [
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
    probe(erlang, crc32, fun crc32_2/2, shown, [
        [1, <<1>>],
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

binary_to_list_1(A1) ->
    [erlang:binary_to_list(A1)].

binary_to_list_3(A1, A2, A3) ->
    [erlang:binary_to_list(A1, A2, A3)].

binary_to_term_1(A1) ->
    [erlang:binary_to_term(A1)].

binary_to_term_2(A1, A2) ->
    [erlang:binary_to_term(A1, A2)].

bit_size_1(A1) ->
    [erlang:bit_size(A1)].

bitstring_to_list_1(A1) ->
    [erlang:bitstring_to_list(A1)].

bump_reductions_1(A1) ->
    [erlang:bump_reductions(A1)].

byte_size_1(A1) ->
    [erlang:byte_size(A1)].

ceil_1(A1) ->
    [erlang:ceil(A1)].

check_old_code_1(A1) ->
    [erlang:check_old_code(A1)].

crc32_1(A1) ->
    [erlang:crc32(A1)].

crc32_2(A1, A2) ->
    [erlang:crc32(A1, A2)].

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
