%% Processes share public tables: counters, insertions, walks, messages whose parts come from tables.
-module(ets_concurrent).
-export([main/0]).

main() ->
    [counters(Type, Options) || Type <- [set, ordered_set], Options <- [[], [{write_concurrency, true}, {read_concurrency, true}]]],
    insert_new(),
    walking(),
    messages(),
    deleting().

together(Count, Fun) ->
    Started = [spawn_monitor(fun() -> Fun(N) end) || N <- lists:seq(1, Count)],
    [receive {'DOWN', Monitor, process, Pid, Reason} -> Reason end || {Pid, Monitor} <- Started].

counters(Type, Options) ->
    T = ets:new(table, [Type, public | Options]),
    ets:insert(T, [{all, 0}, {{big, 1}, 1 bsl 70}]),
    Reasons = together(8, fun(N) -> count(T, N, 2000) end),
    erlang:display([lists:usort(Reasons), ets:lookup(T, all), ets:lookup_element(T, {big, 1}, 2) - (1 bsl 70)]),
    erlang:display([ets:lookup_element(T, N, 2) || N <- lists:seq(1, 8)]),
    erlang:display([ets:lookup_element(T, {some, N}, 2) || N <- lists:seq(0, 9)]),
    ets:delete(T).

count(_, _, 0) -> ok;
count(T, N, Left) ->
    ets:update_counter(T, all, 1),
    ets:update_counter(T, N, {2, 1}, {N, 0}),
    ets:update_counter(T, {some, Left rem 10}, 2, {x, 0}),
    Left rem 10 =:= 0 andalso ets:update_counter(T, {big, 1}, 1),
    count(T, N, Left - 1).

%% Each key is taken by one.
insert_new() ->
    T = ets:new(table, [public]),
    Parent = self(),
    together(8, fun(_) -> Parent ! {won, length([K || K <- lists:seq(1, 1000), ets:insert_new(T, {K, self()})])} end),
    erlang:display([ets:info(T, size), lists:sum([receive {won, Won} -> Won end || _ <- lists:seq(1, 8)])]),
    together(8, fun(_) -> Parent ! {took, length([K || K <- lists:seq(1, 1000), ets:take(T, K) =/= []])} end),
    erlang:display([ets:info(T, size), lists:sum([receive {took, Took} -> Took end || _ <- lists:seq(1, 8)])]),
    ets:delete(T).

%% Walks meet all that stays, while others change the rest.
walking() ->
    [begin
         T = ets:new(table, [Type, public]),
         ets:insert(T, [{N, stays} || N <- lists:seq(1, 1000)]),
         Reasons = together(6, fun
             (N) when N rem 2 =:= 0 -> [begin ets:insert(T, {{N, K}, x}), ets:delete(T, {N, K - 5}) end || K <- lists:seq(1, 1000)];
             (_) ->
                 1000 = ets:foldl(fun({_, stays}, Sum) -> Sum + 1; (_, Sum) -> Sum end, 0, T),
                 ets:safe_fixtable(T, true),
                 1000 = length(parts(ets:select(T, [{{'$1', stays}, [], ['$1']}], 100))),
                 ets:safe_fixtable(T, false),
                 1000 = length(ets:match(T, {'$1', stays}))
         end),
         erlang:display([Type, lists:usort(Reasons), ets:info(T, size), ets:info(T, fixed)]),
         ets:delete(T)
     end || Type <- [set, ordered_set, bag]].

parts('$end_of_table') -> [];
parts({Some, Continuation}) -> Some ++ parts(ets:select(Continuation)).

messages() ->
    T = ets:new(table, [public]),
    ets:insert(T, [{N, lists:duplicate(N, {N, <<"a binary that is longer than sixty-four bytes, so that it lies beside all heaps">>})}
                   || N <- lists:seq(1, 30)]),
    Parent = self(),
    together(4, fun(_) -> [Parent ! {N, ets:lookup_element(T, N, 2)} || N <- lists:seq(1, 30)] end),
    ets:delete(T),
    garbage_collect(),
    erlang:display(lists:sum([receive {N, List} -> length([x || {M, B} <- List, M =:= N, byte_size(B) > 64]) end || _ <- lists:seq(1, 120)])).

%% A table can be deleted while others use it: they get badarg, no more.
deleting() ->
    T = ets:new(table, [public]),
    Parent = self(),
    Pids = [spawn_monitor(fun() -> Parent ! ready, forever(T, N) end) || N <- lists:seq(1, 4)],
    [receive ready -> ok end || _ <- Pids],
    ets:delete(T),
    erlang:display([receive {'DOWN', Monitor, process, Pid, Reason} -> element(1, Reason) end || {Pid, Monitor} <- Pids]).

forever(T, N) ->
    try
        ets:insert(T, {N, x}),
        ets:lookup(T, N),
        ets:tab2list(T)
    of
        _ -> forever(T, N)
    catch
        error:badarg -> exit({gone, N})
    end.
