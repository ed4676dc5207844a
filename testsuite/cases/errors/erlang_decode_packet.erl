%% BIFs of erlang refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
%% out27: decode_packet/3 looks at the bits after the last byte
-module(erlang_decode_packet).
-export([main/0, id/1]).

main() ->
    probe(erlang, decode_packet, fun decode_packet_3/3, shown, [
        [line, <<"a">>, []],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, <<"a">>, []],
        [{bad, 1}, <<"a">>, []],
        [1180591620717411303424, <<"a">>, []],
        [-1, <<"a">>, []],
        [1.5, <<"a">>, []],
        [<<1:3>>, <<"a">>, []],
        [[], <<"a">>, []],
        [[bad], <<"a">>, []],
        [[1 | bad], <<"a">>, []],
        [line, bad, []],
        [line, {bad, 1}, []],
        [line, 1180591620717411303424, []],
        [line, -1, []],
        [line, 1.5, []],
        [line, <<1:3>>, []],
        [line, [], []],
        [line, [bad], []],
        [line, [1 | bad], []],
        [line, <<"a">>, bad],
        [line, <<"a">>, {bad, 1}],
        [line, <<"a">>, 1180591620717411303424],
        [line, <<"a">>, -1],
        [line, <<"a">>, 1.5],
        [line, <<"a">>, <<1:3>>],
        [line, <<"a">>, [bad]],
        [line, <<"a">>, [1 | bad]]
    ]).

decode_packet_3(A1, A2, A3) ->
    [erlang:decode_packet(A1, A2, A3)].

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
