%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out27: '+'/1 in a call stands in the trace; display_string/2 is there
%% out29: is_integer/3 is there; is_record/3 takes sizes that are none
-module(erlang_changed).
-export([main/0, id/1]).

main() ->
    probe(erlang, '+', fun '+_1'/1, shown, [
        [1],
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
    probe(erlang, display_string, fun display_string_2/2, shown, [
        [stdout, "a"],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, "a"],
        [{bad, 1}, "a"],
        [1180591620717411303424, "a"],
        [-1, "a"],
        [1.5, "a"],
        [<<1:3>>, "a"],
        [[], "a"],
        [[bad], "a"],
        [[1 | bad], "a"],
        [stdout, bad],
        [stdout, {bad, 1}],
        [stdout, 1180591620717411303424],
        [stdout, -1],
        [stdout, 1.5],
        [stdout, <<1:3>>],
        [stdout, []],
        [stdout, [bad]],
        [stdout, [1 | bad]]
    ]),
    probe(erlang, is_integer, fun is_integer_3/3, shown, [
        [5, 1, 9],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, 1, 9],
        [{bad, 1}, 1, 9],
        [1180591620717411303424, 1, 9],
        [-1, 1, 9],
        [1.5, 1, 9],
        [<<1:3>>, 1, 9],
        [[], 1, 9],
        [[bad], 1, 9],
        [[1 | bad], 1, 9],
        [5, bad, 9],
        [5, {bad, 1}, 9],
        [5, 1180591620717411303424, 9],
        [5, -1, 9],
        [5, 1.5, 9],
        [5, <<1:3>>, 9],
        [5, [], 9],
        [5, [bad], 9],
        [5, [1 | bad], 9],
        [5, 1, bad],
        [5, 1, {bad, 1}],
        [5, 1, 1180591620717411303424],
        [5, 1, -1],
        [5, 1, 1.5],
        [5, 1, <<1:3>>],
        [5, 1, []],
        [5, 1, [bad]],
        [5, 1, [1 | bad]]
    ]),
    probe(erlang, is_record, fun is_record_3/3, shown, [
        [{r, 1}, r, 2],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, r, 2],
        [{bad, 1}, r, 2],
        [1180591620717411303424, r, 2],
        [-1, r, 2],
        [1.5, r, 2],
        [<<1:3>>, r, 2],
        [[], r, 2],
        [[bad], r, 2],
        [[1 | bad], r, 2],
        [{r, 1}, bad, 2],
        [{r, 1}, {bad, 1}, 2],
        [{r, 1}, 1180591620717411303424, 2],
        [{r, 1}, -1, 2],
        [{r, 1}, 1.5, 2],
        [{r, 1}, <<1:3>>, 2],
        [{r, 1}, [], 2],
        [{r, 1}, [bad], 2],
        [{r, 1}, [1 | bad], 2],
        [{r, 1}, r, bad],
        [{r, 1}, r, {bad, 1}],
        [{r, 1}, r, 1180591620717411303424],
        [{r, 1}, r, -1],
        [{r, 1}, r, 1.5],
        [{r, 1}, r, <<1:3>>],
        [{r, 1}, r, []],
        [{r, 1}, r, [bad]],
        [{r, 1}, r, [1 | bad]]
    ]).

'+_1'(A1) ->
    [erlang:'+'(A1)].

display_string_2(A1, A2) ->
    [erlang:display_string(A1, A2)].

is_integer_3(A1, A2, A3) ->
    [erlang:is_integer(A1, A2, A3)].

is_record_3(A1, A2, A3) ->
    [erlang:is_record(A1, A2, A3)].

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
