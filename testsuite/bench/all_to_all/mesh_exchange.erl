%% Forty processes send their values to all others in every round, and make the next value from all they get.
-module(mesh_exchange).
-export([main/0]).
-define(MEMBERS, 40).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parent = self(),
    Members = [spawn_link(fun() -> member(Id, Parent) end) || Id <- lists:seq(1, ?MEMBERS)],
    [Member ! {members, Members} || Member <- Members],
    lists:foldl(fun(Member, Sum) -> receive {done, Member, Value} -> (Sum * 31 + Value) band 16#ffffffff end end, 0, Members).

member(Id, Parent) ->
    receive {members, Members} -> Parent ! {done, self(), rounds(3400, Id, Members)} end.

rounds(0, Value, _) -> Value;
rounds(Round, Value, Members) ->
    [Member ! {value, Round, Value} || Member <- Members],
    rounds(Round - 1, gather(?MEMBERS, Round, Value), Members).

gather(0, _, Value) -> Value band 16#ffffff;
gather(N, Round, Value) -> receive {value, Round, Other} -> gather(N - 1, Round, Value + Other * 3) end.
