%% Sessions in a bag and a set are made, found by match specifications, and the old ones thrown out in sweeps.
-module(session_store).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Sessions = ets:new(sessions, [set]),
    ByUser = ets:new(by_user, [bag]),
    Sum = requests(330000, Sessions, ByUser, 0),
    Left = ets:info(Sessions, size) + ets:info(ByUser, size),
    ets:delete(Sessions),
    ets:delete(ByUser),
    Sum + Left.

requests(0, _, _, Sum) -> Sum;
requests(N, Sessions, ByUser, Sum) ->
    User = N * 7919 rem 3000,
    Id = {session, N * 31},
    ets:insert(Sessions, {Id, User, N, #{visits => 1, basket => [User]}}),
    ets:insert(ByUser, {User, Id, N rem 8}),
    requests(N - 1, Sessions, ByUser, Sum + visits(N, User, Sessions, ByUser) + sweep(N, Sessions, ByUser)).

visits(N, User, Sessions, ByUser) when N rem 4 =:= 0 ->
    Found = [Id || {_, Id, _} <- ets:lookup(ByUser, User)],
    Even = ets:select(ByUser, [{{User, '_', '$1'}, [{'=:=', {'rem', '$1', 2}, 0}], ['$1']}]),
    lists:sum(Even) + length([Id || Id <- Found, ets:member(Sessions, Id)]);
visits(N, User, _, ByUser) when N rem 4 =:= 1 -> length(ets:match(ByUser, {User, '$1', 1}));
visits(_, _, _, _) -> 0.

sweep(N, Sessions, ByUser) when N rem 5000 =:= 0 ->
    Old = ets:select(Sessions, [{{'$1', '$2', '$3', '_'}, [{'>', '$3', N + 7500}], [{{'$2', '$1'}}]}]),
    [ets:match_delete(ByUser, {User, Id, '_'}) || {User, Id} <- Old],
    ets:select_delete(Sessions, [{{'_', '_', '$1', '_'}, [{'>', '$1', N + 7500}], [true]}]);
sweep(_, _, _) -> 0.
