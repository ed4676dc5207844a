%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_int).
-export([main/0, id/1]).

main() ->
    probe(erlang, integer_to_binary, fun integer_to_binary_1/1, shown, [
        [12],
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
    probe(erlang, integer_to_binary, fun integer_to_binary_2/2, shown, [
        [12, 16],
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
        [12, bad],
        [12, {bad, 1}],
        [12, 1180591620717411303424],
        [12, -1],
        [12, 1.5],
        [12, <<1:3>>],
        [12, []],
        [12, [bad]],
        [12, [1 | bad]]
    ]),
    probe(erlang, integer_to_list, fun integer_to_list_1/1, shown, [
        [12],
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
    probe(erlang, integer_to_list, fun integer_to_list_2/2, shown, [
        [12, 16],
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
        [12, bad],
        [12, {bad, 1}],
        [12, 1180591620717411303424],
        [12, -1],
        [12, 1.5],
        [12, <<1:3>>],
        [12, []],
        [12, [bad]],
        [12, [1 | bad]]
    ]),
    probe(erlang, iolist_size, fun iolist_size_1/1, shown, [
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
    probe(erlang, iolist_to_binary, fun iolist_to_binary_1/1, shown, [
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
    probe(erlang, iolist_to_iovec, fun iolist_to_iovec_1/1, shown, [
        [[1, <<2>>]],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[]]
    ]),
    probe(erlang, is_builtin, fun is_builtin_3/3, shown, [
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
    probe(erlang, is_function, fun is_function_2/2, shown, [
        [fun erlang:abs/1, 1],
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
    probe(erlang, is_map_key, fun is_map_key_2/2, shown, [
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

integer_to_binary_1(A1) ->
    [erlang:integer_to_binary(A1)].

integer_to_binary_2(A1, A2) ->
    [erlang:integer_to_binary(A1, A2)].

integer_to_list_1(A1) ->
    [erlang:integer_to_list(A1)].

integer_to_list_2(A1, A2) ->
    [erlang:integer_to_list(A1, A2)].

iolist_size_1(A1) ->
    [erlang:iolist_size(A1)].

iolist_to_binary_1(A1) ->
    [erlang:iolist_to_binary(A1)].

iolist_to_iovec_1(A1) ->
    [erlang:iolist_to_iovec(A1)].

is_builtin_3(A1, A2, A3) ->
    [erlang:is_builtin(A1, A2, A3)].

is_function_2(A1, A2) ->
    [erlang:is_function(A1, A2)].

is_map_key_2(A1, A2) ->
    [erlang:is_map_key(A1, A2)].

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
