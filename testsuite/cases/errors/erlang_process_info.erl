%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_process_info).
-export([main/0, id/1]).

main() ->
    probe(erlang, get_module_info, fun get_module_info_1/1, hidden, [
        [lists],
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
    probe(erlang, get_module_info, fun get_module_info_2/2, shown, [
        [lists, module],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, module],
        [{bad, 1}, module],
        [1180591620717411303424, module],
        [-1, module],
        [1.5, module],
        [<<1:3>>, module],
        [[], module],
        [[bad], module],
        [[1 | bad], module],
        [lists, bad],
        [lists, {bad, 1}],
        [lists, 1180591620717411303424],
        [lists, -1],
        [lists, 1.5],
        [lists, <<1:3>>],
        [lists, []],
        [lists, [bad]],
        [lists, [1 | bad]]
    ]),
    probe(erlang, process_info, fun process_info_1/1, hidden, [
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
    probe(erlang, process_info, fun process_info_2/2, shown, [
        [self(), trap_exit],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, trap_exit],
        [{bad, 1}, trap_exit],
        [1180591620717411303424, trap_exit],
        [-1, trap_exit],
        [1.5, trap_exit],
        [<<1:3>>, trap_exit],
        [[], trap_exit],
        [[bad], trap_exit],
        [[1 | bad], trap_exit],
        [self(), bad],
        [self(), {bad, 1}],
        [self(), 1180591620717411303424],
        [self(), -1],
        [self(), 1.5],
        [self(), <<1:3>>],
        [self(), []],
        [self(), [bad]],
        [self(), [1 | bad]]
    ]).

get_module_info_1(A1) ->
    [erlang:get_module_info(A1)].

get_module_info_2(A1, A2) ->
    [erlang:get_module_info(A1, A2)].

process_info_1(A1) ->
    [erlang:process_info(A1)].

process_info_2(A1, A2) ->
    [erlang:process_info(A1, A2)].

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
