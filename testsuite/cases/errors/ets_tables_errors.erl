%% BIFs of ets refuse bad arguments, each with its reason and its top of the trace.
%% Made by make_error_cases.escript.
-module(ets_tables_errors).
-export([main/0, id/1]).

main() ->
    probe(ets, new, fun new_2/2, hidden, [
        [t, []],
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
        [t, bad],
        [t, {bad, 1}],
        [t, 1180591620717411303424],
        [t, -1],
        [t, 1.5],
        [t, <<1:3>>],
        [t, [bad]],
        [t, [1 | bad]]
    ]),
    probe(ets, whereis, fun whereis_1/1, hidden, [
        [no_such_table],
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
    probe(ets, delete, fun delete_1/1, shown, [
        [ets:new(t, [])],
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
    probe(ets, rename, fun rename_2/2, hidden, [
        [ets:new(t, []), other_name],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, other_name],
        [{bad, 1}, other_name],
        [1180591620717411303424, other_name],
        [-1, other_name],
        [1.5, other_name],
        [<<1:3>>, other_name],
        [[], other_name],
        [[bad], other_name],
        [[1 | bad], other_name],
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, give_away, fun give_away_3/3, shown, [
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [bad, bad, bad],
        [{bad, 1}, {bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424, 1180591620717411303424],
        [bad, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [{bad, 1}, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [1180591620717411303424, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [-1, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [1.5, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [<<1:3>>, spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [[], spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [[bad], spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [[1 | bad], spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), data],
        [ets:new(t, []), bad, data],
        [ets:new(t, []), {bad, 1}, data],
        [ets:new(t, []), 1180591620717411303424, data],
        [ets:new(t, []), -1, data],
        [ets:new(t, []), 1.5, data],
        [ets:new(t, []), <<1:3>>, data],
        [ets:new(t, []), [], data],
        [ets:new(t, []), [bad], data],
        [ets:new(t, []), [1 | bad], data],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), bad],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), {bad, 1}],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), 1180591620717411303424],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), -1],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), 1.5],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), <<1:3>>],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), []],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), [bad]],
        [ets:new(t, []), spawn(fun() ->
             receive
                 stop ->
                     ok
             after
                 20000 -> ok
             end
      end), [1 | bad]]
    ]),
    probe(ets, setopts, fun setopts_2/2, shown, [
        [ets:new(t, []), [{heir, none}]],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, [{heir, none}]],
        [{bad, 1}, [{heir, none}]],
        [1180591620717411303424, [{heir, none}]],
        [-1, [{heir, none}]],
        [1.5, [{heir, none}]],
        [<<1:3>>, [{heir, none}]],
        [[], [{heir, none}]],
        [[bad], [{heir, none}]],
        [[1 | bad], [{heir, none}]],
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, safe_fixtable, fun safe_fixtable_2/2, shown, [
        [ets:new(t, []), true],
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
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, info, fun info_1/1, hidden, [
        [ets:new(t, [])],
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
    probe(ets, info, fun info_2/2, shown, [
        [ets:new(t, []), size],
        [bad, bad],
        [{bad, 1}, {bad, 1}],
        [1180591620717411303424, 1180591620717411303424],
        [bad, size],
        [{bad, 1}, size],
        [1180591620717411303424, size],
        [-1, size],
        [1.5, size],
        [<<1:3>>, size],
        [[], size],
        [[bad], size],
        [[1 | bad], size],
        [ets:new(t, []), bad],
        [ets:new(t, []), {bad, 1}],
        [ets:new(t, []), 1180591620717411303424],
        [ets:new(t, []), -1],
        [ets:new(t, []), 1.5],
        [ets:new(t, []), <<1:3>>],
        [ets:new(t, []), []],
        [ets:new(t, []), [bad]],
        [ets:new(t, []), [1 | bad]]
    ]),
    probe(ets, internal_delete_all, fun internal_delete_all_2/2, shown, [
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), undefined],
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
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), bad],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), {bad, 1}],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1180591620717411303424],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), -1],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), 1.5],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), <<1:3>>],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), []],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [bad]],
        [fun(T) ->
       ets:insert(T, {1, 2}),
       T
end(ets:new(t, [])), [1 | bad]]
    ]).

new_2(A1, A2) ->
    [ets:new(A1, A2)].

whereis_1(A1) ->
    [ets:whereis(A1)].

delete_1(A1) ->
    [ets:delete(A1)].

rename_2(A1, A2) ->
    [ets:rename(A1, A2)].

give_away_3(A1, A2, A3) ->
    [ets:give_away(A1, A2, A3)].

setopts_2(A1, A2) ->
    [ets:setopts(A1, A2)].

safe_fixtable_2(A1, A2) ->
    [ets:safe_fixtable(A1, A2)].

info_1(A1) ->
    [ets:info(A1)].

info_2(A1, A2) ->
    [ets:info(A1, A2)].

internal_delete_all_2(A1, A2) ->
    [ets:internal_delete_all(A1, A2)].

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
