%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out29: exit/3 is there; exit_signal/3 is there
-module(process_errors).
-export([main/0, id/1]).

main() ->
    probe(erlang, register, fun register_2/2, shown, [
        [process_errors, self()],
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
        [process_errors, bad],
        [process_errors, {bad, 1}],
        [process_errors, 1180591620717411303424],
        [process_errors, -1],
        [process_errors, 1.5],
        [process_errors, <<1:3>>],
        [process_errors, []],
        [process_errors, [bad]],
        [process_errors, [1 | bad]]
    ]),
    probe(erlang, whereis, fun whereis_1/1, shown, [
        [process_errors],
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
    probe(erlang, unregister, fun unregister_1/1, shown, [
        [process_errors],
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
    probe(erlang, is_process_alive, fun is_process_alive_1/1, shown, [
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
    probe(erlang, exit, fun exit_2/2, shown, [
        [spawn(lists, reverse, [[]]), bad],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [{bad, 1}, bad],
        [1180591620717411303424, bad],
        [-1, bad],
        [1.5, bad],
        [<<1:3>>, bad],
        [[], bad],
        [[bad], bad],
        [[1 | bad], bad],
        [spawn(lists, reverse, [[]]), {bad, 1}],
        [spawn(lists, reverse, [[]]), 1180591620717411303424],
        [spawn(lists, reverse, [[]]), -1],
        [spawn(lists, reverse, [[]]), 1.5],
        [spawn(lists, reverse, [[]]), <<1:3>>],
        [spawn(lists, reverse, [[]]), []],
        [spawn(lists, reverse, [[]]), [bad]],
        [spawn(lists, reverse, [[]]), [1 | bad]]
    ]),
    probe(erlang, exit_signal, fun exit_signal_2/2, shown, [
        [spawn(lists, reverse, [[]]), bad],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [{bad, 1}, bad],
        [1180591620717411303424, bad],
        [-1, bad],
        [1.5, bad],
        [<<1:3>>, bad],
        [[], bad],
        [[bad], bad],
        [[1 | bad], bad],
        [spawn(lists, reverse, [[]]), {bad, 1}],
        [spawn(lists, reverse, [[]]), 1180591620717411303424],
        [spawn(lists, reverse, [[]]), -1],
        [spawn(lists, reverse, [[]]), 1.5],
        [spawn(lists, reverse, [[]]), <<1:3>>],
        [spawn(lists, reverse, [[]]), []],
        [spawn(lists, reverse, [[]]), [bad]],
        [spawn(lists, reverse, [[]]), [1 | bad]]
    ]),
    probe(erlang, exit, fun exit_3/3, shown, [
        [spawn(lists, reverse, [[]]), bad, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, bad, []],
        [{bad, 1}, bad, []],
        [1180591620717411303424, bad, []],
        [-1, bad, []],
        [1.5, bad, []],
        [<<1:3>>, bad, []],
        [[], bad, []],
        [[bad], bad, []],
        [[1 | bad], bad, []],
        [spawn(lists, reverse, [[]]), {bad, 1}, []],
        [spawn(lists, reverse, [[]]), 1180591620717411303424, []],
        [spawn(lists, reverse, [[]]), -1, []],
        [spawn(lists, reverse, [[]]), 1.5, []],
        [spawn(lists, reverse, [[]]), <<1:3>>, []],
        [spawn(lists, reverse, [[]]), [], []],
        [spawn(lists, reverse, [[]]), [bad], []],
        [spawn(lists, reverse, [[]]), [1 | bad], []],
        [spawn(lists, reverse, [[]]), bad, bad],
        [spawn(lists, reverse, [[]]), bad, {bad, 1}],
        [spawn(lists, reverse, [[]]), bad, 1180591620717411303424],
        [spawn(lists, reverse, [[]]), bad, -1],
        [spawn(lists, reverse, [[]]), bad, 1.5],
        [spawn(lists, reverse, [[]]), bad, <<1:3>>],
        [spawn(lists, reverse, [[]]), bad, [bad]],
        [spawn(lists, reverse, [[]]), bad, [1 | bad]]
    ]),
    probe(erlang, exit_signal, fun exit_signal_3/3, shown, [
        [spawn(lists, reverse, [[]]), bad, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, bad, []],
        [{bad, 1}, bad, []],
        [1180591620717411303424, bad, []],
        [-1, bad, []],
        [1.5, bad, []],
        [<<1:3>>, bad, []],
        [[], bad, []],
        [[bad], bad, []],
        [[1 | bad], bad, []],
        [spawn(lists, reverse, [[]]), {bad, 1}, []],
        [spawn(lists, reverse, [[]]), 1180591620717411303424, []],
        [spawn(lists, reverse, [[]]), -1, []],
        [spawn(lists, reverse, [[]]), 1.5, []],
        [spawn(lists, reverse, [[]]), <<1:3>>, []],
        [spawn(lists, reverse, [[]]), [], []],
        [spawn(lists, reverse, [[]]), [bad], []],
        [spawn(lists, reverse, [[]]), [1 | bad], []],
        [spawn(lists, reverse, [[]]), bad, bad],
        [spawn(lists, reverse, [[]]), bad, {bad, 1}],
        [spawn(lists, reverse, [[]]), bad, 1180591620717411303424],
        [spawn(lists, reverse, [[]]), bad, -1],
        [spawn(lists, reverse, [[]]), bad, 1.5],
        [spawn(lists, reverse, [[]]), bad, <<1:3>>],
        [spawn(lists, reverse, [[]]), bad, [bad]],
        [spawn(lists, reverse, [[]]), bad, [1 | bad]]
    ]),
    probe(erlang, spawn, fun spawn_3/3, hidden, [
        [lists, reverse, [[]]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, reverse, [[]]],
        [{bad, 1}, reverse, [[]]],
        [1180591620717411303424, reverse, [[]]],
        [-1, reverse, [[]]],
        [1.5, reverse, [[]]],
        [<<1:3>>, reverse, [[]]],
        [[], reverse, [[]]],
        [[bad], reverse, [[]]],
        [[1 | bad], reverse, [[]]],
        [lists, bad, [[]]],
        [lists, {bad, 1}, [[]]],
        [lists, 1180591620717411303424, [[]]],
        [lists, -1, [[]]],
        [lists, 1.5, [[]]],
        [lists, <<1:3>>, [[]]],
        [lists, [], [[]]],
        [lists, [bad], [[]]],
        [lists, [1 | bad], [[]]],
        [lists, reverse, bad],
        [lists, reverse, {bad, 1}],
        [lists, reverse, 1180591620717411303424],
        [lists, reverse, -1],
        [lists, reverse, 1.5],
        [lists, reverse, <<1:3>>],
        [lists, reverse, []],
        [lists, reverse, [bad]],
        [lists, reverse, [1 | bad]]
    ]),
    probe(erlang, spawn_opt, fun spawn_opt_4/4, hidden, [
        [lists, reverse, [[]], []],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, reverse, [[]], []],
        [{bad, 1}, reverse, [[]], []],
        [1180591620717411303424, reverse, [[]], []],
        [-1, reverse, [[]], []],
        [1.5, reverse, [[]], []],
        [<<1:3>>, reverse, [[]], []],
        [[], reverse, [[]], []],
        [[bad], reverse, [[]], []],
        [[1 | bad], reverse, [[]], []],
        [lists, bad, [[]], []],
        [lists, {bad, 1}, [[]], []],
        [lists, 1180591620717411303424, [[]], []],
        [lists, -1, [[]], []],
        [lists, 1.5, [[]], []],
        [lists, <<1:3>>, [[]], []],
        [lists, [], [[]], []],
        [lists, [bad], [[]], []],
        [lists, [1 | bad], [[]], []],
        [lists, reverse, bad, []],
        [lists, reverse, {bad, 1}, []],
        [lists, reverse, 1180591620717411303424, []],
        [lists, reverse, -1, []],
        [lists, reverse, 1.5, []],
        [lists, reverse, <<1:3>>, []],
        [lists, reverse, [], []],
        [lists, reverse, [bad], []],
        [lists, reverse, [1 | bad], []],
        [lists, reverse, [[]], bad],
        [lists, reverse, [[]], {bad, 1}],
        [lists, reverse, [[]], 1180591620717411303424],
        [lists, reverse, [[]], -1],
        [lists, reverse, [[]], 1.5],
        [lists, reverse, [[]], <<1:3>>],
        [lists, reverse, [[]], [bad]],
        [lists, reverse, [[]], [1 | bad]]
    ]).

register_2(A1, A2) ->
    [erlang:register(A1, A2)].

whereis_1(A1) ->
    [erlang:whereis(A1)].

unregister_1(A1) ->
    [erlang:unregister(A1)].

is_process_alive_1(A1) ->
    [erlang:is_process_alive(A1)].

exit_2(A1, A2) ->
    [erlang:exit(A1, A2)].

exit_signal_2(A1, A2) ->
    [erlang:exit_signal(A1, A2)].

exit_3(A1, A2, A3) ->
    [erlang:exit(A1, A2, A3)].

exit_signal_3(A1, A2, A3) ->
    [erlang:exit_signal(A1, A2, A3)].

spawn_3(A1, A2, A3) ->
    [erlang:spawn(A1, A2, A3)].

spawn_opt_4(A1, A2, A3, A4) ->
    [erlang:spawn_opt(A1, A2, A3, A4)].

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
