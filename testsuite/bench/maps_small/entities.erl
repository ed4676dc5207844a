%% A game of a thousand creatures: each is a map that moves, fights and ages in every step.
-module(entities).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Entities = [entity(Id) || Id <- lists:seq(1, 1000)],
    Last = steps(12000, Entities),
    lists:sum([X + Y * 3 + Health * 7 + Age || #{x := X, y := Y, health := Health, age := Age} <- Last]).

entity(Id) when Id rem 3 =:= 0 -> maps:put(anger, 0, creature(wolf, Id));
entity(Id) -> creature(sheep, Id).

creature(Kind, Id) ->
    #{kind => Kind, id => Id, x => Id * 17 rem 256, y => Id * 31 rem 256, dx => Id rem 5 - 2, dy => Id rem 3 - 1,
      health => 100, age => 0}.

steps(0, Entities) -> Entities;
steps(N, Entities) -> steps(N - 1, [step(Entity, N) || Entity <- Entities]).

step(Entity, N) -> live(act(move(Entity), N)).

move(#{x := X, y := Y, dx := Dx, dy := Dy} = Entity) when X + Dx >= 0, X + Dx < 256, Y + Dy >= 0, Y + Dy < 256 ->
    Entity#{x := X + Dx, y := Y + Dy};
move(#{dx := Dx, dy := Dy} = Entity) -> Entity#{dx := -Dx, dy := -Dy}.

act(#{kind := wolf, anger := Anger} = Entity, N) when (Anger + N) rem 16 =:= 0 -> Entity#{anger := Anger + 3};
act(#{kind := wolf} = Entity, _) -> maps:update_with(anger, fun(Anger) -> (Anger + 1) band 255 end, Entity);
act(#{kind := sheep, id := Id, health := Health} = Entity, N) when (Id + N) rem 9 =:= 0, Health > 0 ->
    Entity#{health := Health - 1};
act(Entity, _) -> Entity.

live(#{age := Age, health := Health} = Entity) when Health < 20 -> Entity#{age := Age + 1, health := 100};
live(#{age := Age} = Entity) -> Entity#{age := Age + 1}.
