%% Ten thousand processes live, each with a list and a map as its state, and are updated and asked in turn.
-module(live_states).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Players = list_to_tuple([spawn_link(fun() -> player(state(Id)) end) || Id <- lists:seq(1, 10000)]),
    rounds(20, Players, 0).

state(Id) -> #{id => Id, score => 0, items => [{item, K, K * Id} || K <- lists:seq(1, 40)], seen => #{}}.

rounds(0, Players, Sum) ->
    [begin unlink(Player), exit(Player, kill) end || Player <- tuple_to_list(Players)],
    Sum;
rounds(N, Players, Sum) ->
    All = tuple_to_list(Players),
    [Player ! {hit, N, N * 3} || Player <- All],
    [Player ! {report, self(), N} || Player <- All],
    rounds(N - 1, Players, reports(tuple_size(Players), N, Sum)).

reports(0, _, Sum) -> Sum;
reports(Left, N, Sum) -> receive {score, N, Score} -> reports(Left - 1, N, (Sum + Score) band 16#ffffffff) end.

player(#{id := Id, score := Score, items := Items, seen := Seen} = State) ->
    receive
        {hit, By, Strength} ->
            Moved = [{item, K, (Value + Strength) band 16#ffff} || {item, K, Value} <- Items],
            player(State#{score := (Score + Strength * Id) band 16#ffff, items := Moved, seen := Seen#{By => Strength}});
        {report, From, N} ->
            [{item, _, Value} | _] = Items,
            From ! {score, N, Score + Value + map_size(Seen)},
            player(State)
    end.
