%% Native records move between processes, tables, persistent terms and exceptions as they are.
%% releases: 29
-module(native_record_copies).
-export([main/0, id/1, child/2]).

-record #r{a, b = []}.
-record #none{}.

main() ->
    Own = #r{a = {1, "two", <<3:100/unit:8>>}, b = [#none{}]},
    Foreign = records:create(other, r, [{x, Own}, {y, #{k => Own}}], #{is_exported => true}),
    All = [Own, Foreign, #none{}, [Foreign | Own], #{Own => Foreign}, fun() -> Own end, records:create(?MODULE, r, [{z, Own}], #{is_exported => true})],
    erlang:display([echo(Term) =:= Term || Term <- All]),
    erlang:display([spawned(Term) =:= Term || Term <- All]),
    erlang:display([exited(Term) =:= Term || Term <- All]),
    erlang:display([caught(Term) =:= Term || Term <- All]),
    erlang:display([dictionary(Term) =:= Term || Term <- All]),
    erlang:display([table(Type, Term) || Type <- [set, bag, duplicate_bag, ordered_set], Term <- All]),
    erlang:display([persistent(Term) =:= Term || Term <- All]),
    erlang:display([erts_debug:same(Term, Term) || Term <- All]),
    {ok, Group} = {ok, self()},
    Many = [#r{a = N, b = [N, Own]} || N <- lists:seq(1, 3000)],
    Pid = spawn_link(fun() -> receive {From, List} -> From ! {self(), [R#r{b = length(R#r.b)} || R <- List]} end end),
    Pid ! {Group, Many},
    erlang:display(receive {Pid, Changed} -> lists:sum([A + B || #r{a = A, b = B} <- Changed]) end),
    erlang:display(echo((echo(Own))#r{a = 1}) =:= Own#r{a = 1}),
    erlang:display(kept(200, [], Own)).

echo(Term) ->
    Self = self(),
    Pid = spawn(fun() -> receive {From, Message} -> From ! {self(), Message} end end),
    Pid ! {Self, Term},
    receive {Pid, Answer} -> Answer end.

spawned(Term) ->
    spawn(?MODULE, child, [self(), Term]),
    receive {child, Answer} -> Answer end.

child(Parent, Term) -> Parent ! {child, Term}.

exited(Term) ->
    {_, Monitor} = spawn_monitor(fun() -> exit(Term) end),
    receive {'DOWN', Monitor, process, _, Reason} -> Reason end.

caught(Term) ->
    try throw(id(Term))
    catch throw:Caught -> garbage_collect(), Caught
    end.

dictionary(Term) ->
    put({key, Term}, Term),
    garbage_collect(),
    Value = get({key, Term}),
    erase({key, Term}),
    Value.

table(Type, Term) ->
    Table = ets:new(table, [Type]),
    true = ets:insert(Table, [{Term, value}, {key, Term}]),
    Found = {ets:lookup(Table, Term) =:= [{Term, value}], ets:lookup_element(Table, key, 2) =:= Term,
             ets:match(Table, {'$1', value}) =:= [[Term]], ets:member(Table, #r{a = none})},
    true = ets:delete(Table, Term),
    {Found, ets:info(Table, size)}.

persistent(Term) ->
    persistent_term:put({?MODULE, Term}, Term),
    Value = echo(persistent_term:get({?MODULE, Term})),
    garbage_collect(),
    persistent_term:erase({?MODULE, Term}),
    Value.

%% Old records stay while many new ones are made.
kept(0, Kept, _) -> length([R || #r{a = A, b = B} = R <- Kept, A =:= length(B)]);
kept(N, Kept, Own) ->
    _ = [#r{a = X, b = Own} || X <- lists:seq(1, 50)],
    kept(N - 1, [#r{a = N, b = lists:duplicate(N, Own)} | Kept], Own).

id(X) -> X.
