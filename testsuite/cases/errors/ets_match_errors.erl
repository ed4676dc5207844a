%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(ets_match_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, match, fun match_1/1, shown, [
        ['$end_of_table'],
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
    probe(ets, match, fun match_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {'$1', '_'}],
        [{bad, 1}, {'$1', '_'}],
        [1180591620717411303424, {'$1', '_'}],
        [-1, {'$1', '_'}],
        [1.5, {'$1', '_'}],
        [<<1:3>>, {'$1', '_'}],
        [[], {'$1', '_'}],
        [[bad], {'$1', '_'}],
        [[1 | bad], {'$1', '_'}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad]]
    ]),
    probe(ets, match, fun match_3/3, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 5],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, {'$1', '_'}, 5],
        [{bad, 1}, {'$1', '_'}, 5],
        [1180591620717411303424, {'$1', '_'}, 5],
        [-1, {'$1', '_'}, 5],
        [1.5, {'$1', '_'}, 5],
        [<<1:3>>, {'$1', '_'}, 5],
        [[], {'$1', '_'}, 5],
        [[bad], {'$1', '_'}, 5],
        [[1 | bad], {'$1', '_'}, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, [1 | bad]]
    ]),
    probe(ets, match_object, fun match_object_1/1, shown, [
        ['$end_of_table'],
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
    probe(ets, match_object, fun match_object_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {'$1', '_'}],
        [{bad, 1}, {'$1', '_'}],
        [1180591620717411303424, {'$1', '_'}],
        [-1, {'$1', '_'}],
        [1.5, {'$1', '_'}],
        [<<1:3>>, {'$1', '_'}],
        [[], {'$1', '_'}],
        [[bad], {'$1', '_'}],
        [[1 | bad], {'$1', '_'}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad]]
    ]),
    probe(ets, match_object, fun match_object_3/3, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 5],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, {'$1', '_'}, 5],
        [{bad, 1}, {'$1', '_'}, 5],
        [1180591620717411303424, {'$1', '_'}, 5],
        [-1, {'$1', '_'}, 5],
        [1.5, {'$1', '_'}, 5],
        [<<1:3>>, {'$1', '_'}, 5],
        [[], {'$1', '_'}, 5],
        [[bad], {'$1', '_'}, 5],
        [[1 | bad], {'$1', '_'}, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>, 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad], 5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {'$1', '_'}, [1 | bad]]
    ]).

match_1(A1) ->
    [ets:match(A1)].

match_2(A1, A2) ->
    [ets:match(A1, A2)].

match_3(A1, A2, A3) ->
    [ets:match(A1, A2, A3)].

match_object_1(A1) ->
    [ets:match_object(A1)].

match_object_2(A1, A2) ->
    [ets:match_object(A1, A2)].

match_object_3(A1, A2, A3) ->
    [ets:match_object(A1, A2, A3)].

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
