%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_operators).
-export([main/0, id/1]).

main() ->
    probe(erlang, '!', fun '!_2'/2, shown, [
        [self(), a],
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
        [self(), bad],
        [self(), {bad, 1}],
        [self(), 1180591620717411303424],
        [self(), -1],
        [self(), 1.5],
        [self(), <<1:3>>],
        [self(), []],
        [self(), [bad]],
        [self(), [1 | bad]]
    ]),
    probe(erlang, '++', fun '++_2'/2, shown, [
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
    probe(erlang, '--', fun '--_2'/2, shown, [
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
    probe(erlang, 'and', fun and_2/2, shown, [
        [true, false],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, false],
        [{bad, 1}, false],
        [1180591620717411303424, false],
        [-1, false],
        [1.5, false],
        [<<1:3>>, false],
        [[], false],
        [[bad], false],
        [[1 | bad], false],
        [true, bad],
        [true, {bad, 1}],
        [true, 1180591620717411303424],
        [true, -1],
        [true, 1.5],
        [true, <<1:3>>],
        [true, []],
        [true, [bad]],
        [true, [1 | bad]]
    ]),
    probe(erlang, 'band', fun band_2/2, shown, [
        [7, 2],
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
        [7, bad],
        [7, {bad, 1}],
        [7, 1180591620717411303424],
        [7, -1],
        [7, 1.5],
        [7, <<1:3>>],
        [7, []],
        [7, [bad]],
        [7, [1 | bad]]
    ]),
    probe(erlang, 'bnot', fun bnot_1/1, shown, [
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
    probe(erlang, 'bor', fun bor_2/2, shown, [
        [7, 2],
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
        [7, bad],
        [7, {bad, 1}],
        [7, 1180591620717411303424],
        [7, -1],
        [7, 1.5],
        [7, <<1:3>>],
        [7, []],
        [7, [bad]],
        [7, [1 | bad]]
    ]),
    probe(erlang, 'bsl', fun bsl_2/2, shown, [
        [7, 2],
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
        [7, bad],
        [7, {bad, 1}],
        [7, 1180591620717411303424],
        [7, -1],
        [7, 1.5],
        [7, <<1:3>>],
        [7, []],
        [7, [bad]],
        [7, [1 | bad]]
    ]),
    probe(erlang, 'bsr', fun bsr_2/2, shown, [
        [7, 2],
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
        [7, bad],
        [7, {bad, 1}],
        [7, 1180591620717411303424],
        [7, -1],
        [7, 1.5],
        [7, <<1:3>>],
        [7, []],
        [7, [bad]],
        [7, [1 | bad]]
    ]),
    probe(erlang, 'bxor', fun bxor_2/2, shown, [
        [7, 2],
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
        [7, bad],
        [7, {bad, 1}],
        [7, 1180591620717411303424],
        [7, -1],
        [7, 1.5],
        [7, <<1:3>>],
        [7, []],
        [7, [bad]],
        [7, [1 | bad]]
    ]),
    probe(erlang, 'not', fun not_1/1, shown, [
        [true],
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
    probe(erlang, 'or', fun or_2/2, shown, [
        [true, false],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, false],
        [{bad, 1}, false],
        [1180591620717411303424, false],
        [-1, false],
        [1.5, false],
        [<<1:3>>, false],
        [[], false],
        [[bad], false],
        [[1 | bad], false],
        [true, bad],
        [true, {bad, 1}],
        [true, 1180591620717411303424],
        [true, -1],
        [true, 1.5],
        [true, <<1:3>>],
        [true, []],
        [true, [bad]],
        [true, [1 | bad]]
    ]),
    probe(erlang, 'xor', fun xor_2/2, shown, [
        [true, false],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, false],
        [{bad, 1}, false],
        [1180591620717411303424, false],
        [-1, false],
        [1.5, false],
        [<<1:3>>, false],
        [[], false],
        [[bad], false],
        [[1 | bad], false],
        [true, bad],
        [true, {bad, 1}],
        [true, 1180591620717411303424],
        [true, -1],
        [true, 1.5],
        [true, <<1:3>>],
        [true, []],
        [true, [bad]],
        [true, [1 | bad]]
    ]).

'!_2'(A1, A2) ->
    [erlang:'!'(A1, A2)].

'++_2'(A1, A2) ->
    [erlang:'++'(A1, A2)].

'--_2'(A1, A2) ->
    [erlang:'--'(A1, A2)].

and_2(A1, A2) ->
    [erlang:'and'(A1, A2)].

band_2(A1, A2) ->
    [erlang:'band'(A1, A2)].

bnot_1(A1) ->
    [erlang:'bnot'(A1)].

bor_2(A1, A2) ->
    [erlang:'bor'(A1, A2)].

bsl_2(A1, A2) ->
    [erlang:'bsl'(A1, A2)].

bsr_2(A1, A2) ->
    [erlang:'bsr'(A1, A2)].

bxor_2(A1, A2) ->
    [erlang:'bxor'(A1, A2)].

not_1(A1) ->
    [erlang:'not'(A1)].

or_2(A1, A2) ->
    [erlang:'or'(A1, A2)].

xor_2(A1, A2) ->
    [erlang:'xor'(A1, A2)].

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
