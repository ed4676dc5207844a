%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(ets_steps_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, first, fun first_1/1, shown, [
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set]))],
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
    probe(ets, last, fun last_1/1, shown, [
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set]))],
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
    probe(ets, next, fun next_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1],
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
    probe(ets, prev, fun prev_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1],
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
    probe(ets, slot, fun slot_2/2, shown, [
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), 1],
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
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), bad],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), {bad, 1}],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), -1],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), 1.5],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), <<1:3>>],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), []],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), [bad]],
        [fun(T) ->
       ets:insert(T, [{1, 2}, {3, 4}]),
       T
end(ets:new(t, [ordered_set])), [1 | bad]]
    ]).

first_1(A1) ->
    [ets:first(A1)].

last_1(A1) ->
    [ets:last(A1)].

next_2(A1, A2) ->
    [ets:next(A1, A2)].

prev_2(A1, A2) ->
    [ets:prev(A1, A2)].

slot_2(A1, A2) ->
    [ets:slot(A1, A2)].

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
