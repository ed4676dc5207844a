%% Balls that bounce in a box, Bounce of Are We Fast Yet: a list of small tuples, rewritten in each step.
-module(awfy_bounce).
-export([main/0]).

-define(SIZE, 500).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(6000, none).

repeat(0, Bounces) -> Bounces;
repeat(N, _) -> repeat(N - 1, verify(bounces())).

verify(1331) -> 1331.

bounces() -> steps(50, balls(100, 74755), 0).

balls(0, _) -> [];
balls(N, Seed) ->
    X = random(Seed),
    Y = random(X),
    XSpeed = random(Y),
    YSpeed = random(XSpeed),
    [{X rem ?SIZE, Y rem ?SIZE, XSpeed rem 300 - 150, YSpeed rem 300 - 150} | balls(N - 1, YSpeed)].

random(Seed) -> (Seed * 1309 + 13849) band 16#ffff.

steps(0, _, Count) -> Count;
steps(N, Balls, Count) ->
    {Moved, NewCount} = move(Balls, [], Count),
    steps(N - 1, Moved, NewCount).

move([], Moved, Count) -> {lists:reverse(Moved), Count};
move([{X, Y, XSpeed, YSpeed} | Balls], Moved, Count) ->
    {NewX, NewXSpeed, IsXWall} = reflect(X + XSpeed, XSpeed),
    {NewY, NewYSpeed, IsYWall} = reflect(Y + YSpeed, YSpeed),
    Ball = {NewX, NewY, NewXSpeed, NewYSpeed},
    case IsXWall orelse IsYWall of
        true -> move(Balls, [Ball | Moved], Count + 1);
        false -> move(Balls, [Ball | Moved], Count)
    end.

reflect(Place, Speed) when Place > ?SIZE -> {?SIZE, -abs(Speed), true};
reflect(Place, Speed) when Place < 0 -> {0, abs(Speed), true};
reflect(Place, Speed) -> {Place, Speed, false}.
