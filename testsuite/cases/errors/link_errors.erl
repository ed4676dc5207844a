%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out29: link/2 is there
-module(link_errors).
-export([main/0, id/1]).

main() ->
    probe(erlang, link, fun link_1/1, shown, [
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
    probe(erlang, link, fun link_2/2, shown, [
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
    ]),
    probe(erlang, unlink, fun unlink_1/1, shown, [
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
    probe(erlang, monitor, fun monitor_2/2, hidden, [
        [process, self()],
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
        [process, bad],
        [process, {bad, 1}],
        [process, 1180591620717411303424],
        [process, -1],
        [process, 1.5],
        [process, <<1:3>>],
        [process, []],
        [process, [bad]],
        [process, [1 | bad]]
    ]),
    probe(erlang, monitor, fun monitor_3/3, hidden, [
        [process, self(), []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, self(), []],
        [{bad, 1}, self(), []],
        [1180591620717411303424, self(), []],
        [-1, self(), []],
        [1.5, self(), []],
        [<<1:3>>, self(), []],
        [[], self(), []],
        [[bad], self(), []],
        [[1 | bad], self(), []],
        [process, bad, []],
        [process, {bad, 1}, []],
        [process, 1180591620717411303424, []],
        [process, -1, []],
        [process, 1.5, []],
        [process, <<1:3>>, []],
        [process, [], []],
        [process, [bad], []],
        [process, [1 | bad], []],
        [process, self(), bad],
        [process, self(), {bad, 1}],
        [process, self(), 1180591620717411303424],
        [process, self(), -1],
        [process, self(), 1.5],
        [process, self(), <<1:3>>],
        [process, self(), [bad]],
        [process, self(), [1 | bad]]
    ]),
    probe(erlang, demonitor, fun demonitor_1/1, shown, [
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
    probe(erlang, demonitor, fun demonitor_2/2, shown, [
        [make_ref(), [info]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [info]],
        [{bad, 1}, [info]],
        [1180591620717411303424, [info]],
        [-1, [info]],
        [1.5, [info]],
        [<<1:3>>, [info]],
        [[], [info]],
        [[bad], [info]],
        [[1 | bad], [info]],
        [make_ref(), bad],
        [make_ref(), {bad, 1}],
        [make_ref(), 1180591620717411303424],
        [make_ref(), -1],
        [make_ref(), 1.5],
        [make_ref(), <<1:3>>],
        [make_ref(), []],
        [make_ref(), [bad]],
        [make_ref(), [1 | bad]]
    ]),
    probe(erlang, alias, fun alias_1/1, hidden, [
        [[]],
        [bad],
        [{bad, 1}],
        [1180591620717411303424],
        [-1],
        [1.5],
        [<<1:3>>],
        [[bad]],
        [[1 | bad]]
    ]),
    probe(erlang, unalias, fun unalias_1/1, shown, [
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
    ]).

link_1(A1) ->
    [erlang:link(A1)].

link_2(A1, A2) ->
    [erlang:link(A1, A2)].

unlink_1(A1) ->
    [erlang:unlink(A1)].

monitor_2(A1, A2) ->
    [erlang:monitor(A1, A2)].

monitor_3(A1, A2, A3) ->
    [erlang:monitor(A1, A2, A3)].

demonitor_1(A1) ->
    [erlang:demonitor(A1)].

demonitor_2(A1, A2) ->
    [erlang:demonitor(A1, A2)].

alias_1(A1) ->
    [erlang:alias(A1)].

unalias_1(A1) ->
    [erlang:unalias(A1)].

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
