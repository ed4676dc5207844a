%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(erlang_is_r).
-export([main/0, id/1]).

main() ->
    probe(erlang, is_record, fun is_record_2/2, shown, [
        [{r, 1}, r],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, r],
        [{bad, 1}, r],
        [1180591620717411303424, r],
        [-1, r],
        [1.5, r],
        [<<1:3>>, r],
        [[], r],
        [[bad], r],
        [[1 | bad], r],
        [{r, 1}, bad],
        [{r, 1}, {bad, 1}],
        [{r, 1}, 1180591620717411303424],
        [{r, 1}, -1],
        [{r, 1}, 1.5],
        [{r, 1}, <<1:3>>],
        [{r, 1}, []],
        [{r, 1}, [bad]],
        [{r, 1}, [1 | bad]]
    ]),
    probe(erlang, length, fun length_1/1, shown, [
        [[1]],
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
    probe(erlang, list_to_atom, fun list_to_atom_1/1, shown, [
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
    probe(erlang, list_to_binary, fun list_to_binary_1/1, shown, [
        [[1, <<2>>]],
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
    probe(erlang, list_to_bitstring, fun list_to_bitstring_1/1, shown, [
        [[1, <<2:3>>]],
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
    probe(erlang, list_to_existing_atom, fun list_to_existing_atom_1/1, shown, [
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
    probe(erlang, list_to_float, fun list_to_float_1/1, shown, [
        ["1.5"],
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
    probe(erlang, list_to_integer, fun list_to_integer_1/1, shown, [
        ["12"],
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
    probe(erlang, list_to_integer, fun list_to_integer_2/2, shown, [
        ["12", 16],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, 16],
        [{bad, 1}, 16],
        [1180591620717411303424, 16],
        [-1, 16],
        [1.5, 16],
        [<<1:3>>, 16],
        [[], 16],
        [[bad], 16],
        [[1 | bad], 16],
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
    probe(erlang, list_to_pid, fun list_to_pid_1/1, hidden, [
        ["<0.1.0>"],
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
    probe(erlang, list_to_port, fun list_to_port_1/1, shown, [
        ["#Port<0.5>"],
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
    probe(erlang, list_to_ref, fun list_to_ref_1/1, hidden, [
        ["#Ref<0.1.2.3>"],
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
    probe(erlang, list_to_tuple, fun list_to_tuple_1/1, shown, [
        [[a]],
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
    probe(erlang, localtime_to_universaltime, fun localtime_to_universaltime_2/2, hidden, [
        [{{2020, 1, 2}, {3, 4, 5}}, undefined],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, undefined],
        [{bad, 1}, undefined],
        [1180591620717411303424, undefined],
        [-1, undefined],
        [1.5, undefined],
        [<<1:3>>, undefined],
        [[], undefined],
        [[bad], undefined],
        [[1 | bad], undefined],
        [{{2020, 1, 2}, {3, 4, 5}}, bad],
        [{{2020, 1, 2}, {3, 4, 5}}, {bad, 1}],
        [{{2020, 1, 2}, {3, 4, 5}}, 1180591620717411303424],
        [{{2020, 1, 2}, {3, 4, 5}}, -1],
        [{{2020, 1, 2}, {3, 4, 5}}, 1.5],
        [{{2020, 1, 2}, {3, 4, 5}}, <<1:3>>],
        [{{2020, 1, 2}, {3, 4, 5}}, []],
        [{{2020, 1, 2}, {3, 4, 5}}, [bad]],
        [{{2020, 1, 2}, {3, 4, 5}}, [1 | bad]]
    ]).

is_record_2(A1, A2) ->
    [erlang:is_record(A1, A2)].

length_1(A1) ->
    [erlang:length(A1)].

list_to_atom_1(A1) ->
    [erlang:list_to_atom(A1)].

list_to_binary_1(A1) ->
    [erlang:list_to_binary(A1)].

list_to_bitstring_1(A1) ->
    [erlang:list_to_bitstring(A1)].

list_to_existing_atom_1(A1) ->
    [erlang:list_to_existing_atom(A1)].

list_to_float_1(A1) ->
    [erlang:list_to_float(A1)].

list_to_integer_1(A1) ->
    [erlang:list_to_integer(A1)].

list_to_integer_2(A1, A2) ->
    [erlang:list_to_integer(A1, A2)].

list_to_pid_1(A1) ->
    [erlang:list_to_pid(A1)].

list_to_port_1(A1) ->
    [erlang:list_to_port(A1)].

list_to_ref_1(A1) ->
    [erlang:list_to_ref(A1)].

list_to_tuple_1(A1) ->
    [erlang:list_to_tuple(A1)].

localtime_to_universaltime_2(A1, A2) ->
    [erlang:localtime_to_universaltime(A1, A2)].

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
