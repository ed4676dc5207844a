%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_n).
-export([main/0, id/1]).

main() ->
    probe(erlang, nif_error, fun nif_error_1/1, shown, [
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
    probe(erlang, nif_error, fun nif_error_2/2, shown, [
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
    probe(erlang, node, fun node_1/1, hidden, [
        [self()],
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
    probe(erlang, nodes, fun nodes_1/1, shown, [
        [visible],
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
    probe(erlang, phash, fun phash_2/2, shown, [
        [a, 100],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 100],
        [{bad, 1}, 100],
        [1180591620717411303424, 100],
        [-1, 100],
        [1.5, 100],
        [<<1:3>>, 100],
        [[], 100],
        [[bad], 100],
        [[1 | bad], 100],
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
    probe(erlang, phash2, fun phash2_2/2, shown, [
        [a, 100],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 100],
        [{bad, 1}, 100],
        [1180591620717411303424, 100],
        [-1, 100],
        [1.5, 100],
        [<<1:3>>, 100],
        [[], 100],
        [[bad], 100],
        [[1 | bad], 100],
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
    probe(erlang, pid_to_list, fun pid_to_list_1/1, hidden, [
        [self()],
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
    probe(erlang, port_get_data, fun port_get_data_1/1, shown, [
        [list_to_port("#Port<0.99999>")],
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
    probe(erlang, port_set_data, fun port_set_data_2/2, shown, [
        [list_to_port("#Port<0.99999>"), data],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, data],
        [{bad, 1}, data],
        [1180591620717411303424, data],
        [-1, data],
        [1.5, data],
        [<<1:3>>, data],
        [[], data],
        [[bad], data],
        [[1 | bad], data],
        [list_to_port("#Port<0.99999>"), bad],
        [list_to_port("#Port<0.99999>"), {bad, 1}],
        [list_to_port("#Port<0.99999>"), 1180591620717411303424],
        [list_to_port("#Port<0.99999>"), -1],
        [list_to_port("#Port<0.99999>"), 1.5],
        [list_to_port("#Port<0.99999>"), <<1:3>>],
        [list_to_port("#Port<0.99999>"), []],
        [list_to_port("#Port<0.99999>"), [bad]],
        [list_to_port("#Port<0.99999>"), [1 | bad]]
    ]),
    probe(erlang, port_to_list, fun port_to_list_1/1, shown, [
        [list_to_port("#Port<0.5>")],
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
    probe(erlang, posixtime_to_universaltime, fun posixtime_to_universaltime_1/1, shown, [
        [1000000],
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
    probe(erlang, process_flag, fun process_flag_2/2, shown, [
        [trap_exit, false],
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
        [trap_exit, bad],
        [trap_exit, {bad, 1}],
        [trap_exit, 1180591620717411303424],
        [trap_exit, -1],
        [trap_exit, 1.5],
        [trap_exit, <<1:3>>],
        [trap_exit, []],
        [trap_exit, [bad]],
        [trap_exit, [1 | bad]]
    ]),
    probe(erlang, put, fun put_2/2, shown, [
        [k, v],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, v],
        [{bad, 1}, v],
        [1180591620717411303424, v],
        [-1, v],
        [1.5, v],
        [<<1:3>>, v],
        [[], v],
        [[bad], v],
        [[1 | bad], v],
        [k, bad],
        [k, {bad, 1}],
        [k, 1180591620717411303424],
        [k, -1],
        [k, 1.5],
        [k, <<1:3>>],
        [k, []],
        [k, [bad]],
        [k, [1 | bad]]
    ]).

nif_error_1(A1) ->
    [erlang:nif_error(A1)].

nif_error_2(A1, A2) ->
    [erlang:nif_error(A1, A2)].

node_1(A1) ->
    [erlang:node(A1)].

nodes_1(A1) ->
    [erlang:nodes(A1)].

phash_2(A1, A2) ->
    [erlang:phash(A1, A2)].

phash2_2(A1, A2) ->
    [erlang:phash2(A1, A2)].

pid_to_list_1(A1) ->
    [erlang:pid_to_list(A1)].

port_get_data_1(A1) ->
    [erlang:port_get_data(A1)].

port_set_data_2(A1, A2) ->
    [erlang:port_set_data(A1, A2)].

port_to_list_1(A1) ->
    [erlang:port_to_list(A1)].

posixtime_to_universaltime_1(A1) ->
    [erlang:posixtime_to_universaltime(A1)].

process_flag_2(A1, A2) ->
    [erlang:process_flag(A1, A2)].

put_2(A1, A2) ->
    [erlang:put(A1, A2)].

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
