%% Processes that send their number at the same time: what is printed is the order in which they came to do so.
-module(race).
-export([main/0]).

main() ->
    Parent = self(),
    Racers = [spawn_link(fun() -> run(Parent, Number, 5) end) || Number <- lists:seq(1, 8)],
    io:format("~w~n", [[receive {racer, Number} -> Number end || _ <- Racers, _ <- lists:seq(1, 5)]]).

run(_, _, 0) -> ok;
run(Parent, Number, Left) ->
    work(20 * Number),
    Parent ! {racer, Number},
    run(Parent, Number, Left - 1).

work(0) -> ok;
work(Left) -> work(Left - 1).
