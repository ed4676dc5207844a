%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_r).
-export([main/0, id/1]).

main() ->
    probe(erlang, raise, fun raise_3/3, shown, [
        [error, a, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, a, []],
        [{bad, 1}, a, []],
        [1180591620717411303424, a, []],
        [-1, a, []],
        [1.5, a, []],
        [<<1:3>>, a, []],
        [[], a, []],
        [[bad], a, []],
        [[1 | bad], a, []],
        [error, bad, []],
        [error, {bad, 1}, []],
        [error, 1180591620717411303424, []],
        [error, -1, []],
        [error, 1.5, []],
        [error, <<1:3>>, []],
        [error, [], []],
        [error, [bad], []],
        [error, [1 | bad], []],
        [error, a, bad],
        [error, a, {bad, 1}],
        [error, a, 1180591620717411303424],
        [error, a, -1],
        [error, a, 1.5],
        [error, a, <<1:3>>],
        [error, a, [bad]],
        [error, a, [1 | bad]]
    ]),
    probe(erlang, ref_to_list, fun ref_to_list_1/1, hidden, [
        [make_ref()],
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
    probe(erlang, round, fun round_1/1, shown, [
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
    probe(erlang, send, fun send_2/2, shown, [
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
    probe(erlang, send, fun send_3/3, shown, [
        [self(), a, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, a, []],
        [{bad, 1}, a, []],
        [1180591620717411303424, a, []],
        [-1, a, []],
        [1.5, a, []],
        [<<1:3>>, a, []],
        [[], a, []],
        [[bad], a, []],
        [[1 | bad], a, []],
        [self(), bad, []],
        [self(), {bad, 1}, []],
        [self(), 1180591620717411303424, []],
        [self(), -1, []],
        [self(), 1.5, []],
        [self(), <<1:3>>, []],
        [self(), [], []],
        [self(), [bad], []],
        [self(), [1 | bad], []],
        [self(), a, bad],
        [self(), a, {bad, 1}],
        [self(), a, 1180591620717411303424],
        [self(), a, -1],
        [self(), a, 1.5],
        [self(), a, <<1:3>>],
        [self(), a, [bad]],
        [self(), a, [1 | bad]]
    ]),
    probe(erlang, setelement, fun setelement_3/3, shown, [
        [1, {a, b}, c],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, {a, b}, c],
        [{bad, 1}, {a, b}, c],
        [1180591620717411303424, {a, b}, c],
        [-1, {a, b}, c],
        [1.5, {a, b}, c],
        [<<1:3>>, {a, b}, c],
        [[], {a, b}, c],
        [[bad], {a, b}, c],
        [[1 | bad], {a, b}, c],
        [1, bad, c],
        [1, {bad, 1}, c],
        [1, 1180591620717411303424, c],
        [1, -1, c],
        [1, 1.5, c],
        [1, <<1:3>>, c],
        [1, [], c],
        [1, [bad], c],
        [1, [1 | bad], c],
        [1, {a, b}, bad],
        [1, {a, b}, {bad, 1}],
        [1, {a, b}, 1180591620717411303424],
        [1, {a, b}, -1],
        [1, {a, b}, 1.5],
        [1, {a, b}, <<1:3>>],
        [1, {a, b}, []],
        [1, {a, b}, [bad]],
        [1, {a, b}, [1 | bad]]
    ]),
    probe(erlang, size, fun size_1/1, shown, [
        [{a}],
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
    probe(erlang, split_binary, fun split_binary_2/2, shown, [
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
    probe(erlang, statistics, fun statistics_1/1, hidden, [
        [wall_clock],
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

raise_3(A1, A2, A3) ->
    [erlang:raise(A1, A2, A3)].

ref_to_list_1(A1) ->
    [erlang:ref_to_list(A1)].

round_1(A1) ->
    [erlang:round(A1)].

send_2(A1, A2) ->
    [erlang:send(A1, A2)].

send_3(A1, A2, A3) ->
    [erlang:send(A1, A2, A3)].

setelement_3(A1, A2, A3) ->
    [erlang:setelement(A1, A2, A3)].

size_1(A1) ->
    [erlang:size(A1)].

split_binary_2(A1, A2) ->
    [erlang:split_binary(A1, A2)].

statistics_1(A1) ->
    [erlang:statistics(A1)].

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
