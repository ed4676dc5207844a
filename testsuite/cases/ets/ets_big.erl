%% Big tables, many objects of one key, big binaries in tables.
%% gc: normal, the time of collections at every safepoint grows with the square of the live data
-module(ets_big).
-export([main/0]).

main() ->
    [many(Type, Count) || {Type, Count} <- [{set, 200000}, {ordered_set, 100000}, {bag, 20000}, {duplicate_bag, 20000}]],
    one_key(),
    binaries(),
    terms().

many(Type, Count) ->
    T = ets:new(table, [Type]),
    fill(T, Count),
    erlang:display([ets:info(T, size), ets:lookup(T, 1), ets:lookup(T, Count), ets:lookup(T, 0)]),
    erlang:display(ets:foldl(fun({_, V}, Sum) -> Sum + V end, 0, T)),
    erlang:display(ets:select_count(T, [{{'$1', '_'}, [{'=:=', {'rem', '$1', 7}, 0}], [true]}])),
    erlang:display(ets:select_delete(T, [{{'$1', '_'}, [{'=/=', {'rem', '$1', 1000}, 0}], [true]}])),
    erlang:display(lists:sort([K || {K, _} <- ets:tab2list(T)]) =:= lists:seq(1000, Count, 1000)),
    [ets:delete(T, K) || K <- lists:seq(1000, Count, 1000)],
    erlang:display([ets:info(T, size), ets:first(T)]),
    ets:delete(T).

fill(_, 0) -> ok;
fill(T, N) ->
    ets:insert(T, {N, N * 3}),
    fill(T, N - 1).

one_key() ->
    B = ets:new(table, [bag]),
    [ets:insert(B, {key, N rem 1000}) || N <- lists:seq(1, 3000)],
    erlang:display([ets:info(B, size), lists:sort(ets:lookup_element(B, key, 2)) =:= lists:seq(0, 999)]),
    ets:delete_object(B, {key, 500}),
    erlang:display([ets:info(B, size), length(ets:lookup(B, key)), length(ets:take(B, key)), ets:info(B, size)]),
    D = ets:new(table, [duplicate_bag]),
    [ets:insert(D, {key, N rem 1000}) || N <- lists:seq(1, 100000)],
    erlang:display([ets:info(D, size), ets:lookup_element(D, key, 2) =:= [N rem 1000 || N <- lists:seq(1, 100000)]]),
    ets:delete_object(D, {key, 5}),
    erlang:display([ets:info(D, size), ets:match_delete(D, {key, 6}), ets:info(D, size), ets:delete(D, key), ets:info(D, size)]),
    ets:delete(B),
    ets:delete(D).

%% A binary is held by the table after those that made it have ended.
binaries() ->
    T = ets:new(table, [public]),
    {Pid, Monitor} = spawn_monitor(fun() ->
        [ets:insert(T, {N, binary:copy(<<N>>, 100000), [binary:copy(<<"x">>, 70)]}) || N <- lists:seq(1, 100)]
    end),
    receive {'DOWN', Monitor, process, Pid, normal} -> ok end,
    garbage_collect(),
    erlang:display(lists:all(fun(N) -> [{N, B, _}] = ets:lookup(T, N), B =:= binary:copy(<<N>>, 100000) end, lists:seq(1, 100))),
    <<_:10/binary, Part:50/binary, _/binary>> = ets:lookup_element(T, 65, 2),
    ets:insert(T, {part, Part}),
    Kept = ets:lookup_element(T, 66, 2),
    ets:delete_all_objects(T),
    garbage_collect(),
    erlang:display([Part, byte_size(Kept), binary:part(Kept, 99990, 10)]),
    ets:insert(T, {bits, <<1:3, Kept/binary>>, binary:part(Kept, 5, 1000)}),
    [{bits, Bits, Sub}] = ets:lookup(T, bits),
    erlang:display([bit_size(Bits), byte_size(Sub), binary:referenced_byte_size(Sub) >= 1000]),
    ets:update_counter(T, counter, 1, {counter, 0}),
    ets:delete(T),
    erlang:display(byte_size(Kept)).

%% Big terms of other kinds come back as they went in.
terms() ->
    T = ets:new(table, [set]),
    Terms = [lists:seq(1, 10000), list_to_tuple(lists:seq(1, 10000)), maps:from_list([{N, {N}} || N <- lists:seq(1, 1000)]),
             1 bsl 100000, lists:duplicate(1000, "text"), nested(10000, []), #{a => #{b => [1.5, <<1:7>>]}},
             fun(X) -> {X, T} end, [make_ref(), self()]],
    ets:insert(T, lists:zip(lists:seq(1, length(Terms)), Terms)),
    garbage_collect(),
    erlang:display([Term =:= ets:lookup_element(T, N, 2) || {N, Term} <- lists:zip(lists:seq(1, length(Terms)), Terms)]),
    ets:insert(T, [{Term, N} || {N, Term} <- lists:zip(lists:seq(1, length(Terms)), Terms)]),
    erlang:display([ets:lookup_element(T, Term, 2) || Term <- Terms]),
    ets:delete(T).

nested(0, Term) -> Term;
nested(N, Term) -> nested(N - 1, [Term]).
