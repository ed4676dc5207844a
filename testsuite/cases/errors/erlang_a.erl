%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_a).
-export([main/0, id/1]).

main() ->
    probe(erlang, abs, fun abs_1/1, shown, [
        [-7],
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
    probe(erlang, adler32, fun adler32_1/1, shown, [
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
    probe(erlang, adler32, fun adler32_2/2, shown, [
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
    ]),
    probe(erlang, adler32_combine, fun adler32_combine_3/3, shown, [
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
    probe(erlang, append, fun append_2/2, shown, [
        [[1], [2]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [2]],
        [{bad, 1}, [2]],
        [1180591620717411303424, [2]],
        [-1, [2]],
        [1.5, [2]],
        [<<1:3>>, [2]],
        [[], [2]],
        [[bad], [2]],
        [[1 | bad], [2]],
        [[1], bad],
        [[1], {bad, 1}],
        [[1], 1180591620717411303424],
        [[1], -1],
        [[1], 1.5],
        [[1], <<1:3>>],
        [[1], []],
        [[1], [bad]],
        [[1], [1 | bad]]
    ]),
    probe(erlang, append_element, fun append_element_2/2, shown, [
        [{a}, b],
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
        [{a}, bad],
        [{a}, {bad, 1}],
        [{a}, 1180591620717411303424],
        [{a}, -1],
        [{a}, 1.5],
        [{a}, <<1:3>>],
        [{a}, []],
        [{a}, [bad]],
        [{a}, [1 | bad]]
    ]),
    probe(erlang, apply, fun apply_2/2, shown, [
        [fun erlang:abs/1, [1]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [1]],
        [{bad, 1}, [1]],
        [1180591620717411303424, [1]],
        [-1, [1]],
        [1.5, [1]],
        [<<1:3>>, [1]],
        [[], [1]],
        [[bad], [1]],
        [[1 | bad], [1]],
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
    probe(erlang, apply, fun apply_3/3, shown, [
        [erlang, abs, [1]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, abs, [1]],
        [{bad, 1}, abs, [1]],
        [1180591620717411303424, abs, [1]],
        [-1, abs, [1]],
        [1.5, abs, [1]],
        [<<1:3>>, abs, [1]],
        [[], abs, [1]],
        [[bad], abs, [1]],
        [[1 | bad], abs, [1]],
        [erlang, bad, [1]],
        [erlang, {bad, 1}, [1]],
        [erlang, 1180591620717411303424, [1]],
        [erlang, -1, [1]],
        [erlang, 1.5, [1]],
        [erlang, <<1:3>>, [1]],
        [erlang, [], [1]],
        [erlang, [bad], [1]],
        [erlang, [1 | bad], [1]],
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
    probe(erlang, atom_to_binary, fun atom_to_binary_2/2, shown, [
        [a, utf8],
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

abs_1(A1) ->
    [erlang:abs(A1)].

adler32_1(A1) ->
    [erlang:adler32(A1)].

adler32_2(A1, A2) ->
    [erlang:adler32(A1, A2)].

adler32_combine_3(A1, A2, A3) ->
    [erlang:adler32_combine(A1, A2, A3)].

append_2(A1, A2) ->
    [erlang:append(A1, A2)].

append_element_2(A1, A2) ->
    [erlang:append_element(A1, A2)].

apply_2(A1, A2) ->
    [erlang:apply(A1, A2)].

apply_3(A1, A2, A3) ->
    [erlang:apply(A1, A2, A3)].

atom_to_binary_2(A1, A2) ->
    [erlang:atom_to_binary(A1, A2)].

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
