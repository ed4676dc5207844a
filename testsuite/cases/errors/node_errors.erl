%% BIFs of erlang and erts_internal refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(node_errors).
-export([main/0, id/1]).

main() ->
    probe(erlang, hibernate, fun hibernate_3/3, hidden, [
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [{bad, 1}, self, []],
        [1180591620717411303424, self, []],
        [-1, self, []],
        [1.5, self, []],
        [<<1:3>>, self, []],
        [[], self, []],
        [[bad], self, []],
        [[1 | bad], self, []],
        [erlang, {bad, 1}, []],
        [erlang, 1180591620717411303424, []],
        [erlang, -1, []],
        [erlang, 1.5, []],
        [erlang, <<1:3>>, []],
        [erlang, [], []],
        [erlang, [bad], []],
        [erlang, [1 | bad], []],
        [erlang, self, bad],
        [erlang, self, {bad, 1}],
        [erlang, self, 1180591620717411303424],
        [erlang, self, -1],
        [erlang, self, 1.5],
        [erlang, self, <<1:3>>],
        [erlang, self, [1 | bad]]
    ]),
    probe(erlang, monitor_node, fun monitor_node_2/2, shown, [
        [node(), true],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, true],
        [{bad, 1}, true],
        [1180591620717411303424, true],
        [-1, true],
        [1.5, true],
        [<<1:3>>, true],
        [[], true],
        [[bad], true],
        [[1 | bad], true],
        [node(), bad],
        [node(), {bad, 1}],
        [node(), 1180591620717411303424],
        [node(), -1],
        [node(), 1.5],
        [node(), <<1:3>>],
        [node(), []],
        [node(), [bad]],
        [node(), [1 | bad]]
    ]),
    probe(erlang, monitor_node, fun monitor_node_3/3, shown, [
        [node(), true, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, true, []],
        [{bad, 1}, true, []],
        [1180591620717411303424, true, []],
        [-1, true, []],
        [1.5, true, []],
        [<<1:3>>, true, []],
        [[], true, []],
        [[bad], true, []],
        [[1 | bad], true, []],
        [node(), bad, []],
        [node(), {bad, 1}, []],
        [node(), 1180591620717411303424, []],
        [node(), -1, []],
        [node(), 1.5, []],
        [node(), <<1:3>>, []],
        [node(), [], []],
        [node(), [bad], []],
        [node(), [1 | bad], []],
        [node(), true, bad],
        [node(), true, {bad, 1}],
        [node(), true, 1180591620717411303424],
        [node(), true, -1],
        [node(), true, 1.5],
        [node(), true, <<1:3>>],
        [node(), true, [bad]],
        [node(), true, [1 | bad]]
    ]),
    probe(erlang, resume_process, fun resume_process_1/1, shown, [
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
    probe(erlang, spawn_request_abandon, fun spawn_request_abandon_1/1, shown, [
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
    probe(erts_internal, group_leader, fun group_leader_2/2, shown, [
        [group_leader(), self()],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, self()],
        [{bad, 1}, self()],
        [1180591620717411303424, self()],
        [-1, self()],
        [1.5, self()],
        [<<1:3>>, self()],
        [[], self()],
        [[bad], self()],
        [[1 | bad], self()],
        [group_leader(), bad],
        [group_leader(), {bad, 1}],
        [group_leader(), 1180591620717411303424],
        [group_leader(), -1],
        [group_leader(), 1.5],
        [group_leader(), <<1:3>>],
        [group_leader(), []],
        [group_leader(), [bad]],
        [group_leader(), [1 | bad]]
    ]),
    probe(erts_internal, group_leader, fun group_leader_3/3, shown, [
        [group_leader(), self(), make_ref()],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), make_ref()],
        [{bad, 1}, self(), make_ref()],
        [1180591620717411303424, self(), make_ref()],
        [-1, self(), make_ref()],
        [1.5, self(), make_ref()],
        [<<1:3>>, self(), make_ref()],
        [[], self(), make_ref()],
        [[bad], self(), make_ref()],
        [[1 | bad], self(), make_ref()],
        [group_leader(), bad, make_ref()],
        [group_leader(), {bad, 1}, make_ref()],
        [group_leader(), 1180591620717411303424, make_ref()],
        [group_leader(), -1, make_ref()],
        [group_leader(), 1.5, make_ref()],
        [group_leader(), <<1:3>>, make_ref()],
        [group_leader(), [], make_ref()],
        [group_leader(), [bad], make_ref()],
        [group_leader(), [1 | bad], make_ref()],
        [group_leader(), self(), bad],
        [group_leader(), self(), {bad, 1}],
        [group_leader(), self(), 1180591620717411303424],
        [group_leader(), self(), -1],
        [group_leader(), self(), 1.5],
        [group_leader(), self(), <<1:3>>],
        [group_leader(), self(), []],
        [group_leader(), self(), [bad]],
        [group_leader(), self(), [1 | bad]]
    ]),
    probe(erts_internal, suspend_process, fun suspend_process_2/2, shown, [
        [self(), []],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, []],
        [{bad, 1}, []],
        [1180591620717411303424, []],
        [-1, []],
        [1.5, []],
        [<<1:3>>, []],
        [[], []],
        [[bad], []],
        [[1 | bad], []],
        [self(), bad],
        [self(), {bad, 1}],
        [self(), 1180591620717411303424],
        [self(), -1],
        [self(), 1.5],
        [self(), <<1:3>>],
        [self(), [bad]],
        [self(), [1 | bad]]
    ]).

hibernate_3(A1, A2, A3) ->
    [erlang:hibernate(A1, A2, A3)].

monitor_node_2(A1, A2) ->
    [erlang:monitor_node(A1, A2)].

monitor_node_3(A1, A2, A3) ->
    [erlang:monitor_node(A1, A2, A3)].

resume_process_1(A1) ->
    [erlang:resume_process(A1)].

spawn_request_abandon_1(A1) ->
    [erlang:spawn_request_abandon(A1)].

group_leader_2(A1, A2) ->
    [erts_internal:group_leader(A1, A2)].

group_leader_3(A1, A2, A3) ->
    [erts_internal:group_leader(A1, A2, A3)].

suspend_process_2(A1, A2) ->
    [erts_internal:suspend_process(A1, A2)].

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
