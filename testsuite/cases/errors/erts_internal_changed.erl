%% BIFs of erts_internal refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out27: binary_to_integer/2 is there; list_to_integer/2 is there; map_next/3 takes an empty path; term_to_string/2 is there
-module(erts_internal_changed).
-export([main/0, id/1]).

main() ->
    probe(erts_internal, binary_to_integer, fun binary_to_integer_2/2, shown, [
        [<<"12">>, 10],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 10],
        [{bad, 1}, 10],
        [1180591620717411303424, 10],
        [-1, 10],
        [1.5, 10],
        [<<1:3>>, 10],
        [[], 10],
        [[bad], 10],
        [[1 | bad], 10],
        [<<"12">>, bad],
        [<<"12">>, {bad, 1}],
        [<<"12">>, 1180591620717411303424],
        [<<"12">>, -1],
        [<<"12">>, 1.5],
        [<<"12">>, <<1:3>>],
        [<<"12">>, []],
        [<<"12">>, [bad]],
        [<<"12">>, [1 | bad]]
    ]),
    probe(erts_internal, list_to_integer, fun list_to_integer_2/2, shown, [
        ["12", 10],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 10],
        [{bad, 1}, 10],
        [1180591620717411303424, 10],
        [-1, 10],
        [1.5, 10],
        [<<1:3>>, 10],
        [[], 10],
        [[bad], 10],
        [[1 | bad], 10],
        ["12", bad],
        ["12", {bad, 1}],
        ["12", 1180591620717411303424],
        ["12", -1],
        ["12", 1.5],
        ["12", <<1:3>>],
        ["12", []],
        ["12", [bad]],
        ["12", [1 | bad]]
    ]),
    probe(erts_internal, map_next, fun map_next_3/3, shown, [
        [0, #{a => 1}, iterator],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, #{a => 1}, iterator],
        [{bad, 1}, #{a => 1}, iterator],
        [1180591620717411303424, #{a => 1}, iterator],
        [-1, #{a => 1}, iterator],
        [1.5, #{a => 1}, iterator],
        [<<1:3>>, #{a => 1}, iterator],
        [[], #{a => 1}, iterator],
        [[bad], #{a => 1}, iterator],
        [[1 | bad], #{a => 1}, iterator],
        [0, bad, iterator],
        [0, {bad, 1}, iterator],
        [0, 1180591620717411303424, iterator],
        [0, -1, iterator],
        [0, 1.5, iterator],
        [0, <<1:3>>, iterator],
        [0, [], iterator],
        [0, [bad], iterator],
        [0, [1 | bad], iterator],
        [0, #{a => 1}, bad],
        [0, #{a => 1}, {bad, 1}],
        [0, #{a => 1}, 1180591620717411303424],
        [0, #{a => 1}, -1],
        [0, #{a => 1}, 1.5],
        [0, #{a => 1}, <<1:3>>],
        [0, #{a => 1}, []],
        [0, #{a => 1}, [bad]],
        [0, #{a => 1}, [1 | bad]]
    ]),
    probe(erts_internal, term_to_string, fun term_to_string_2/2, shown, [
        [a, 10],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 10],
        [{bad, 1}, 10],
        [1180591620717411303424, 10],
        [-1, 10],
        [1.5, 10],
        [<<1:3>>, 10],
        [[], 10],
        [[bad], 10],
        [[1 | bad], 10],
        [a, bad],
        [a, {bad, 1}],
        [a, 1180591620717411303424],
        [a, -1],
        [a, 1.5],
        [a, <<1:3>>],
        [a, []],
        [a, [bad]],
        [a, [1 | bad]]
    ]).

binary_to_integer_2(A1, A2) ->
    [erts_internal:binary_to_integer(A1, A2)].

list_to_integer_2(A1, A2) ->
    [erts_internal:list_to_integer(A1, A2)].

map_next_3(A1, A2, A3) ->
    [erts_internal:map_next(A1, A2, A3)].

term_to_string_2(A1, A2) ->
    [erts_internal:term_to_string(A1, A2)].

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
