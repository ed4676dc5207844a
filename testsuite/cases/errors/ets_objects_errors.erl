%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(ets_objects_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, insert, fun insert_2/2, shown, [
        [ets:new(t, []), {1, 2}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {1, 2}],
        [{bad, 1}, {1, 2}],
        [1180591620717411303424, {1, 2}],
        [-1, {1, 2}],
        [1.5, {1, 2}],
        [<<1:3>>, {1, 2}],
        [[], {1, 2}],
        [[bad], {1, 2}],
        [[1 | bad], {1, 2}],
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, insert_new, fun insert_new_2/2, shown, [
        [ets:new(t, []), [{1, 2}]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [{1, 2}]],
        [{bad, 1}, [{1, 2}]],
        [1180591620717411303424, [{1, 2}]],
        [-1, [{1, 2}]],
        [1.5, [{1, 2}]],
        [<<1:3>>, [{1, 2}]],
        [[], [{1, 2}]],
        [[bad], [{1, 2}]],
        [[1 | bad], [{1, 2}]],
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, lookup, fun lookup_2/2, shown, [
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
    probe(ets, member, fun member_2/2, shown, [
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
    probe(ets, lookup_element, fun lookup_element_3/3, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, 2],
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
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>, 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [], 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad], 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad], 2],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1, [1 | bad]]
    ]),
    probe(ets, take, fun take_2/2, shown, [
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
    probe(ets, delete, fun delete_2/2, shown, [
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
    probe(ets, delete_object, fun delete_object_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {1, 2}],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, {1, 2}],
        [{bad, 1}, {1, 2}],
        [1180591620717411303424, {1, 2}],
        [-1, {1, 2}],
        [1.5, {1, 2}],
        [<<1:3>>, {1, 2}],
        [[], {1, 2}],
        [[bad], {1, 2}],
        [[1 | bad], {1, 2}],
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
    ]).

insert_2(A1, A2) ->
    [ets:insert(A1, A2)].

insert_new_2(A1, A2) ->
    [ets:insert_new(A1, A2)].

lookup_2(A1, A2) ->
    [ets:lookup(A1, A2)].

member_2(A1, A2) ->
    [ets:member(A1, A2)].

lookup_element_3(A1, A2, A3) ->
    [ets:lookup_element(A1, A2, A3)].

take_2(A1, A2) ->
    [ets:take(A1, A2)].

delete_2(A1, A2) ->
    [ets:delete(A1, A2)].

delete_object_2(A1, A2) ->
    [ets:delete_object(A1, A2)].

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
