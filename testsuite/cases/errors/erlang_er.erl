%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_er).
-export([main/0, id/1]).

main() ->
    probe(erlang, error, fun error_1/1, shown, [
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
    probe(erlang, error, fun error_2/2, shown, [
        [a, [b]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [b]],
        [{bad, 1}, [b]],
        [1180591620717411303424, [b]],
        [-1, [b]],
        [1.5, [b]],
        [<<1:3>>, [b]],
        [[], [b]],
        [[bad], [b]],
        [[1 | bad], [b]],
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
    probe(erlang, error, fun error_3/3, shown, [
        [a, [b], [{error_info, #{cause => c}}]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, [b], [{error_info, #{cause => c}}]],
        [{bad, 1}, [b], [{error_info, #{cause => c}}]],
        [1180591620717411303424, [b], [{error_info, #{cause => c}}]],
        [-1, [b], [{error_info, #{cause => c}}]],
        [1.5, [b], [{error_info, #{cause => c}}]],
        [<<1:3>>, [b], [{error_info, #{cause => c}}]],
        [[], [b], [{error_info, #{cause => c}}]],
        [[bad], [b], [{error_info, #{cause => c}}]],
        [[1 | bad], [b], [{error_info, #{cause => c}}]],
        [a, bad, [{error_info, #{cause => c}}]],
        [a, {bad, 1}, [{error_info, #{cause => c}}]],
        [a, 1180591620717411303424, [{error_info, #{cause => c}}]],
        [a, -1, [{error_info, #{cause => c}}]],
        [a, 1.5, [{error_info, #{cause => c}}]],
        [a, <<1:3>>, [{error_info, #{cause => c}}]],
        [a, [], [{error_info, #{cause => c}}]],
        [a, [bad], [{error_info, #{cause => c}}]],
        [a, [1 | bad], [{error_info, #{cause => c}}]],
        [a, [b], bad],
        [a, [b], {bad, 1}],
        [a, [b], 1180591620717411303424],
        [a, [b], -1],
        [a, [b], 1.5],
        [a, [b], <<1:3>>],
        [a, [b], []],
        [a, [b], [bad]],
        [a, [b], [1 | bad]]
    ]),
    probe(erlang, exit, fun exit_1/1, shown, [
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
    probe(erlang, external_size, fun external_size_1/1, hidden, [
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
    probe(erlang, external_size, fun external_size_2/2, hidden, [
        [a, []],
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
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, [bad]],
        [a, [1 | bad]]
    ]),
    probe(erlang, float, fun float_1/1, shown, [
        [7],
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
    probe(erlang, float_to_binary, fun float_to_binary_1/1, shown, [
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
    probe(erlang, float_to_binary, fun float_to_binary_2/2, shown, [
        [1.5, [{decimals, 2}]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [{decimals, 2}]],
        [{bad, 1}, [{decimals, 2}]],
        [1180591620717411303424, [{decimals, 2}]],
        [-1, [{decimals, 2}]],
        [<<1:3>>, [{decimals, 2}]],
        [[], [{decimals, 2}]],
        [[bad], [{decimals, 2}]],
        [[1 | bad], [{decimals, 2}]],
        [1.5, bad],
        [1.5, {bad, 1}],
        [1.5, 1180591620717411303424],
        [1.5, -1],
        [1.5, 1.5],
        [1.5, <<1:3>>],
        [1.5, []],
        [1.5, [bad]],
        [1.5, [1 | bad]]
    ]),
    probe(erlang, float_to_list, fun float_to_list_1/1, shown, [
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
    probe(erlang, float_to_list, fun float_to_list_2/2, shown, [
        [1.5, [{decimals, 2}]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [{decimals, 2}]],
        [{bad, 1}, [{decimals, 2}]],
        [1180591620717411303424, [{decimals, 2}]],
        [-1, [{decimals, 2}]],
        [<<1:3>>, [{decimals, 2}]],
        [[], [{decimals, 2}]],
        [[bad], [{decimals, 2}]],
        [[1 | bad], [{decimals, 2}]],
        [1.5, bad],
        [1.5, {bad, 1}],
        [1.5, 1180591620717411303424],
        [1.5, -1],
        [1.5, 1.5],
        [1.5, <<1:3>>],
        [1.5, []],
        [1.5, [bad]],
        [1.5, [1 | bad]]
    ]).

error_1(A1) ->
    [erlang:error(A1)].

error_2(A1, A2) ->
    [erlang:error(A1, A2)].

error_3(A1, A2, A3) ->
    [erlang:error(A1, A2, A3)].

exit_1(A1) ->
    [erlang:exit(A1)].

external_size_1(A1) ->
    [erlang:external_size(A1)].

external_size_2(A1, A2) ->
    [erlang:external_size(A1, A2)].

float_1(A1) ->
    [erlang:float(A1)].

float_to_binary_1(A1) ->
    [erlang:float_to_binary(A1)].

float_to_binary_2(A1, A2) ->
    [erlang:float_to_binary(A1, A2)].

float_to_list_1(A1) ->
    [erlang:float_to_list(A1)].

float_to_list_2(A1, A2) ->
    [erlang:float_to_list(A1, A2)].

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
