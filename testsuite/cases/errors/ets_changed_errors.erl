%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out27: lookup_element/4 is there; update_element/4 is there; first_lookup/1 is there; last_lookup/1 is there; next_lookup/2 is there; prev_lookup/2 is there
%% out29: update_element/4 explains a bad default
-module(ets_changed_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, lookup_element, fun lookup_element_4/4, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, default],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 5, 2, default],
        [{bad, 1}, 5, 2, default],
        [1180591620717411303424, 5, 2, default],
        [-1, 5, 2, default],
        [1.5, 5, 2, default],
        [<<1:3>>, 5, 2, default],
        [[], 5, 2, default],
        [[bad], 5, 2, default],
        [[1 | bad], 5, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>, 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [], 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad], 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad], 2, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, bad, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {bad, 1}, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 1180591620717411303424, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, -1, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 1.5, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, <<1:3>>, default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [], default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [bad], default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [1 | bad], default],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 2, [1 | bad]]
    ]),
    probe(ets, update_element, fun update_element_4/4, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, {1, 1}],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 5, {2, x}, {1, 1}],
        [{bad, 1}, 5, {2, x}, {1, 1}],
        [1180591620717411303424, 5, {2, x}, {1, 1}],
        [-1, 5, {2, x}, {1, 1}],
        [1.5, 5, {2, x}, {1, 1}],
        [<<1:3>>, 5, {2, x}, {1, 1}],
        [[], 5, {2, x}, {1, 1}],
        [[bad], 5, {2, x}, {1, 1}],
        [[1 | bad], 5, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>, {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [], {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad], {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad], {2, x}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, bad, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {bad, 1}, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 1180591620717411303424, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, -1, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, 1.5, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, <<1:3>>, {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [], {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [bad], {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, [1 | bad], {1, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 5, {2, x}, [1 | bad]]
    ]),
    probe(ets, first_lookup, fun first_lookup_1/1, shown, [
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
    probe(ets, last_lookup, fun last_lookup_1/1, shown, [
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
    probe(ets, next_lookup, fun next_lookup_2/2, shown, [
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
    probe(ets, prev_lookup, fun prev_lookup_2/2, shown, [
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
    ]).

lookup_element_4(A1, A2, A3, A4) ->
    [ets:lookup_element(A1, A2, A3, A4)].

update_element_4(A1, A2, A3, A4) ->
    [ets:update_element(A1, A2, A3, A4)].

first_lookup_1(A1) ->
    [ets:first_lookup(A1)].

last_lookup_1(A1) ->
    [ets:last_lookup(A1)].

next_lookup_2(A1, A2) ->
    [ets:next_lookup(A1, A2)].

prev_lookup_2(A1, A2) ->
    [ets:prev_lookup(A1, A2)].

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
