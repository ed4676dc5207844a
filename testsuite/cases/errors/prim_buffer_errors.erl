%% BIFs of prim_buffer refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(prim_buffer_errors).
-export([main/0, id/1]).

main() ->
    probe(prim_buffer, size, fun size_1/1, shown, [
        [prim_buffer:new()],
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
    probe(prim_buffer, write, fun write_2/2, shown, [
        [prim_buffer:new(), [<<"a">>]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [<<"a">>]],
        [{bad, 1}, [<<"a">>]],
        [1180591620717411303424, [<<"a">>]],
        [-1, [<<"a">>]],
        [1.5, [<<"a">>]],
        [<<1:3>>, [<<"a">>]],
        [[], [<<"a">>]],
        [[bad], [<<"a">>]],
        [[1 | bad], [<<"a">>]],
        [prim_buffer:new(), bad],
        [prim_buffer:new(), {bad, 1}],
        [prim_buffer:new(), 1180591620717411303424],
        [prim_buffer:new(), -1],
        [prim_buffer:new(), 1.5],
        [prim_buffer:new(), <<1:3>>],
        [prim_buffer:new(), []],
        [prim_buffer:new(), [bad]],
        [prim_buffer:new(), [1 | bad]]
    ]),
    probe(prim_buffer, skip, fun skip_2/2, shown, [
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 2],
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
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), bad],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), {bad, 1}],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 1180591620717411303424],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), -1],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 1.5],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), <<1:3>>],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), []],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), [bad]],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), [1 | bad]]
    ]),
    probe(prim_buffer, find_byte_index, fun find_byte_index_2/2, shown, [
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 98],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 98],
        [{bad, 1}, 98],
        [1180591620717411303424, 98],
        [-1, 98],
        [1.5, 98],
        [<<1:3>>, 98],
        [[], 98],
        [[bad], 98],
        [[1 | bad], 98],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), bad],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), {bad, 1}],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 1180591620717411303424],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), -1],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), 1.5],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), <<1:3>>],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), []],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), [bad]],
        [fun(B) ->
       prim_buffer:write(B, [<<"abc">>]),
       B
end(prim_buffer:new()), [1 | bad]]
    ]),
    probe(prim_buffer, try_lock, fun try_lock_1/1, shown, [
        [prim_buffer:new()],
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
    probe(prim_buffer, unlock, fun unlock_1/1, shown, [
        [fun(B) ->
       prim_buffer:try_lock(B),
       B
end(prim_buffer:new())],
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

size_1(A1) ->
    [prim_buffer:size(A1)].

write_2(A1, A2) ->
    [prim_buffer:write(A1, A2)].

skip_2(A1, A2) ->
    [prim_buffer:skip(A1, A2)].

find_byte_index_2(A1, A2) ->
    [prim_buffer:find_byte_index(A1, A2)].

try_lock_1(A1) ->
    [prim_buffer:try_lock(A1)].

unlock_1(A1) ->
    [prim_buffer:unlock(A1)].

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
