%% BIFs of prim_file refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out27: internal_name2native/1 takes no bitstring that is not whole bytes
-module(prim_file_errors).
-export([main/0, id/1]).

main() ->
    probe(prim_file, internal_name2native, fun internal_name2native_1/1, shown, [
        ["a"],
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
    probe(prim_file, internal_native2name, fun internal_native2name_1/1, shown, [
        [<<"a">>],
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
    probe(prim_file, internal_normalize_utf8, fun internal_normalize_utf8_1/1, shown, [
        [<<"a">>],
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
    probe(prim_file, is_translatable, fun is_translatable_1/1, shown, [
        [<<"a">>],
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

internal_name2native_1(A1) ->
    [prim_file:internal_name2native(A1)].

internal_native2name_1(A1) ->
    [prim_file:internal_native2name(A1)].

internal_normalize_utf8_1(A1) ->
    [prim_file:internal_normalize_utf8(A1)].

is_translatable_1(A1) ->
    [prim_file:is_translatable(A1)].

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
