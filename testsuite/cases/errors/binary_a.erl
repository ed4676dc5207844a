%% BIFs of binary refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(binary_a).
-export([main/0, id/1]).

main() ->
    probe(binary, at, fun at_2/2, shown, [
        [<<1,2,3>>, 1],
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
    probe(binary, compile_pattern, fun compile_pattern_1/1, hidden, [
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
    probe(binary, copy, fun copy_1/1, shown, [
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
    probe(binary, copy, fun copy_2/2, shown, [
        [<<1,2>>, 2],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 2],
        [{bad, 1}, 2],
        [1180591620717411303424, 2],
        [-1, 2],
        [1.5, 2],
        [<<1:3>>, 2],
        [[], 2],
        [[bad], 2],
        [[1 | bad], 2],
        [<<1,2>>, bad],
        [<<1,2>>, {bad, 1}],
        [<<1,2>>, 1180591620717411303424],
        [<<1,2>>, -1],
        [<<1,2>>, 1.5],
        [<<1,2>>, <<1:3>>],
        [<<1,2>>, []],
        [<<1,2>>, [bad]],
        [<<1,2>>, [1 | bad]]
    ]),
    probe(binary, decode_unsigned, fun decode_unsigned_1/1, shown, [
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
    probe(binary, decode_unsigned, fun decode_unsigned_2/2, shown, [
        [<<1,2>>, little],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, little],
        [{bad, 1}, little],
        [1180591620717411303424, little],
        [-1, little],
        [1.5, little],
        [<<1:3>>, little],
        [[], little],
        [[bad], little],
        [[1 | bad], little],
        [<<1,2>>, bad],
        [<<1,2>>, {bad, 1}],
        [<<1,2>>, 1180591620717411303424],
        [<<1,2>>, -1],
        [<<1,2>>, 1.5],
        [<<1,2>>, <<1:3>>],
        [<<1,2>>, []],
        [<<1,2>>, [bad]],
        [<<1,2>>, [1 | bad]]
    ]),
    probe(binary, encode_unsigned, fun encode_unsigned_1/1, shown, [
        [258],
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
    probe(binary, encode_unsigned, fun encode_unsigned_2/2, shown, [
        [258, little],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, little],
        [{bad, 1}, little],
        [1180591620717411303424, little],
        [-1, little],
        [1.5, little],
        [<<1:3>>, little],
        [[], little],
        [[bad], little],
        [[1 | bad], little],
        [258, bad],
        [258, {bad, 1}],
        [258, 1180591620717411303424],
        [258, -1],
        [258, 1.5],
        [258, <<1:3>>],
        [258, []],
        [258, [bad]],
        [258, [1 | bad]]
    ]),
    probe(binary, first, fun first_1/1, shown, [
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
    probe(binary, last, fun last_1/1, shown, [
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
    probe(binary, list_to_bin, fun list_to_bin_1/1, shown, [
        [[1, <<2>>]],
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
    probe(binary, longest_common_prefix, fun longest_common_prefix_1/1, shown, [
        [[<<1,2>>, <<1,3>>]],
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

at_2(A1, A2) ->
    [binary:at(A1, A2)].

compile_pattern_1(A1) ->
    [binary:compile_pattern(A1)].

copy_1(A1) ->
    [binary:copy(A1)].

copy_2(A1, A2) ->
    [binary:copy(A1, A2)].

decode_unsigned_1(A1) ->
    [binary:decode_unsigned(A1)].

decode_unsigned_2(A1, A2) ->
    [binary:decode_unsigned(A1, A2)].

encode_unsigned_1(A1) ->
    [binary:encode_unsigned(A1)].

encode_unsigned_2(A1, A2) ->
    [binary:encode_unsigned(A1, A2)].

first_1(A1) ->
    [binary:first(A1)].

last_1(A1) ->
    [binary:last(A1)].

list_to_bin_1(A1) ->
    [binary:list_to_bin(A1)].

longest_common_prefix_1(A1) ->
    [binary:longest_common_prefix(A1)].

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
