-module(shapes_square).
-behaviour(shapes_kind).
-export([new/1, area/1, sides/1, scale/2]).

new(N) -> N rem 100.

area(Side) -> Side * Side.

sides(_) -> 4.

scale(Side, By) -> Side + By.
