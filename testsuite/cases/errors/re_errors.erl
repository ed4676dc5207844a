%% BIFs of re refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(re_errors).
-export([main/0, id/1]).

main() ->
    probe(re, compile, fun compile_1/1, hidden, [
        [<<"a+">>],
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
    probe(re, compile, fun compile_2/2, hidden, [
        [<<"a+">>, [caseless]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [caseless]],
        [{bad, 1}, [caseless]],
        [1180591620717411303424, [caseless]],
        [-1, [caseless]],
        [1.5, [caseless]],
        [<<1:3>>, [caseless]],
        [[], [caseless]],
        [[bad], [caseless]],
        [[1 | bad], [caseless]],
        [<<"a+">>, bad],
        [<<"a+">>, {bad, 1}],
        [<<"a+">>, 1180591620717411303424],
        [<<"a+">>, -1],
        [<<"a+">>, 1.5],
        [<<"a+">>, <<1:3>>],
        [<<"a+">>, []],
        [<<"a+">>, [bad]],
        [<<"a+">>, [1 | bad]]
    ]),
    probe(re, inspect, fun inspect_2/2, shown, [
        [element(2, re:compile(<<"(?<n>a)">>)), namelist],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, namelist],
        [{bad, 1}, namelist],
        [1180591620717411303424, namelist],
        [-1, namelist],
        [1.5, namelist],
        [<<1:3>>, namelist],
        [[], namelist],
        [[bad], namelist],
        [[1 | bad], namelist],
        [element(2, re:compile(<<"(?<n>a)">>)), bad],
        [element(2, re:compile(<<"(?<n>a)">>)), {bad, 1}],
        [element(2, re:compile(<<"(?<n>a)">>)), 1180591620717411303424],
        [element(2, re:compile(<<"(?<n>a)">>)), -1],
        [element(2, re:compile(<<"(?<n>a)">>)), 1.5],
        [element(2, re:compile(<<"(?<n>a)">>)), <<1:3>>],
        [element(2, re:compile(<<"(?<n>a)">>)), []],
        [element(2, re:compile(<<"(?<n>a)">>)), [bad]],
        [element(2, re:compile(<<"(?<n>a)">>)), [1 | bad]]
    ]),
    probe(re, run, fun run_2/2, shown, [
        [<<"baa">>, <<"a+">>],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, <<"a+">>],
        [{bad, 1}, <<"a+">>],
        [1180591620717411303424, <<"a+">>],
        [-1, <<"a+">>],
        [1.5, <<"a+">>],
        [<<1:3>>, <<"a+">>],
        [[], <<"a+">>],
        [[bad], <<"a+">>],
        [[1 | bad], <<"a+">>],
        [<<"baa">>, bad],
        [<<"baa">>, {bad, 1}],
        [<<"baa">>, 1180591620717411303424],
        [<<"baa">>, -1],
        [<<"baa">>, 1.5],
        [<<"baa">>, <<1:3>>],
        [<<"baa">>, []],
        [<<"baa">>, [bad]],
        [<<"baa">>, [1 | bad]]
    ]),
    probe(re, run, fun run_3/3, shown, [
        [<<"baa">>, <<"a+">>, [global]],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, <<"a+">>, [global]],
        [{bad, 1}, <<"a+">>, [global]],
        [1180591620717411303424, <<"a+">>, [global]],
        [-1, <<"a+">>, [global]],
        [1.5, <<"a+">>, [global]],
        [<<1:3>>, <<"a+">>, [global]],
        [[], <<"a+">>, [global]],
        [[bad], <<"a+">>, [global]],
        [[1 | bad], <<"a+">>, [global]],
        [<<"baa">>, bad, [global]],
        [<<"baa">>, {bad, 1}, [global]],
        [<<"baa">>, 1180591620717411303424, [global]],
        [<<"baa">>, -1, [global]],
        [<<"baa">>, 1.5, [global]],
        [<<"baa">>, <<1:3>>, [global]],
        [<<"baa">>, [], [global]],
        [<<"baa">>, [bad], [global]],
        [<<"baa">>, [1 | bad], [global]],
        [<<"baa">>, <<"a+">>, bad],
        [<<"baa">>, <<"a+">>, {bad, 1}],
        [<<"baa">>, <<"a+">>, 1180591620717411303424],
        [<<"baa">>, <<"a+">>, -1],
        [<<"baa">>, <<"a+">>, 1.5],
        [<<"baa">>, <<"a+">>, <<1:3>>],
        [<<"baa">>, <<"a+">>, []],
        [<<"baa">>, <<"a+">>, [bad]],
        [<<"baa">>, <<"a+">>, [1 | bad]]
    ]),
    probe(re, internal_run, fun internal_run_4/4, shown, [
        [<<"baa">>, <<"a+">>, [global], true],
        [bad, bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, <<"a+">>, [global], true],
        [{bad, 1}, <<"a+">>, [global], true],
        [1180591620717411303424, <<"a+">>, [global], true],
        [-1, <<"a+">>, [global], true],
        [1.5, <<"a+">>, [global], true],
        [<<1:3>>, <<"a+">>, [global], true],
        [[], <<"a+">>, [global], true],
        [[bad], <<"a+">>, [global], true],
        [[1 | bad], <<"a+">>, [global], true],
        [<<"baa">>, bad, [global], true],
        [<<"baa">>, {bad, 1}, [global], true],
        [<<"baa">>, 1180591620717411303424, [global], true],
        [<<"baa">>, -1, [global], true],
        [<<"baa">>, 1.5, [global], true],
        [<<"baa">>, <<1:3>>, [global], true],
        [<<"baa">>, [], [global], true],
        [<<"baa">>, [bad], [global], true],
        [<<"baa">>, [1 | bad], [global], true],
        [<<"baa">>, <<"a+">>, bad, true],
        [<<"baa">>, <<"a+">>, {bad, 1}, true],
        [<<"baa">>, <<"a+">>, 1180591620717411303424, true],
        [<<"baa">>, <<"a+">>, -1, true],
        [<<"baa">>, <<"a+">>, 1.5, true],
        [<<"baa">>, <<"a+">>, <<1:3>>, true],
        [<<"baa">>, <<"a+">>, [], true],
        [<<"baa">>, <<"a+">>, [bad], true],
        [<<"baa">>, <<"a+">>, [1 | bad], true],
        [<<"baa">>, <<"a+">>, [global], bad],
        [<<"baa">>, <<"a+">>, [global], {bad, 1}],
        [<<"baa">>, <<"a+">>, [global], 1180591620717411303424],
        [<<"baa">>, <<"a+">>, [global], -1],
        [<<"baa">>, <<"a+">>, [global], 1.5],
        [<<"baa">>, <<"a+">>, [global], <<1:3>>],
        [<<"baa">>, <<"a+">>, [global], []],
        [<<"baa">>, <<"a+">>, [global], [bad]],
        [<<"baa">>, <<"a+">>, [global], [1 | bad]]
    ]).

compile_1(A1) ->
    [re:compile(A1)].

compile_2(A1, A2) ->
    [re:compile(A1, A2)].

inspect_2(A1, A2) ->
    [re:inspect(A1, A2)].

run_2(A1, A2) ->
    [re:run(A1, A2)].

run_3(A1, A2, A3) ->
    [re:run(A1, A2, A3)].

internal_run_4(A1, A2, A3, A4) ->
    [re:internal_run(A1, A2, A3, A4)].

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
