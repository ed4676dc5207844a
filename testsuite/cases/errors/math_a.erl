%% BIFs of math refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(math_a).
-export([main/0, id/1]).

main() ->
    probe(math, acos, fun acos_1/1, shown, [
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
    probe(math, acosh, fun acosh_1/1, shown, [
        [2],
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
    probe(math, asin, fun asin_1/1, shown, [
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
    probe(math, asinh, fun asinh_1/1, shown, [
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
    probe(math, atan, fun atan_1/1, shown, [
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
    probe(math, atan2, fun atan2_2/2, shown, [
        [1, 2.0],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 2.0],
        [{bad, 1}, 2.0],
        [1180591620717411303424, 2.0],
        [-1, 2.0],
        [1.5, 2.0],
        [<<1:3>>, 2.0],
        [[], 2.0],
        [[bad], 2.0],
        [[1 | bad], 2.0],
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
    probe(math, atanh, fun atanh_1/1, shown, [
        [0.5],
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
    probe(math, ceil, fun ceil_1/1, shown, [
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
    probe(math, cos, fun cos_1/1, shown, [
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
    probe(math, cosh, fun cosh_1/1, shown, [
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
    probe(math, erf, fun erf_1/1, shown, [
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
    probe(math, erfc, fun erfc_1/1, shown, [
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
    probe(math, exp, fun exp_1/1, shown, [
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
    probe(math, floor, fun floor_1/1, shown, [
        [1.5],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [<<1:3>>],
        [[]],
        [[bad]],
        [[1 | bad]]
    ]).

acos_1(A1) ->
    [math:acos(A1)].

acosh_1(A1) ->
    [math:acosh(A1)].

asin_1(A1) ->
    [math:asin(A1)].

asinh_1(A1) ->
    [math:asinh(A1)].

atan_1(A1) ->
    [math:atan(A1)].

atan2_2(A1, A2) ->
    [math:atan2(A1, A2)].

atanh_1(A1) ->
    [math:atanh(A1)].

ceil_1(A1) ->
    [math:ceil(A1)].

cos_1(A1) ->
    [math:cos(A1)].

cosh_1(A1) ->
    [math:cosh(A1)].

erf_1(A1) ->
    [math:erf(A1)].

erfc_1(A1) ->
    [math:erfc(A1)].

exp_1(A1) ->
    [math:exp(A1)].

floor_1(A1) ->
    [math:floor(A1)].

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
