%% Shapes of four kinds, a behaviour with a module for each: callbacks are called by the module kept in the shape.
-module(shapes).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Kinds = {shapes_square, shapes_rectangle, shapes_triangle, shapes_group},
    Shapes = [shape(element(1 + N rem 4, Kinds), N) || N <- lists:seq(1, 1000)],
    repeat(6000, Shapes, 0).

shape(Kind, N) -> {Kind, Kind:new(N)}.

repeat(0, _, Sum) -> Sum;
repeat(N, Shapes, Sum) ->
    Grown = [change(Shape, N) || Shape <- Shapes],
    repeat(N - 1, Grown, lists:foldl(fun add/2, Sum, Grown)).

add({Kind, Data}, Sum) -> (Sum + Kind:area(Data) + Kind:sides(Data)) band 16#ffffffff.

change({Kind, Data}, N) when N band 1 =:= 0 -> {Kind, Kind:scale(Data, 1)};
change({Kind, Data}, _) -> {Kind, Kind:scale(Data, -1)}.
