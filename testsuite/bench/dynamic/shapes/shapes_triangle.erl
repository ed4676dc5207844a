-module(shapes_triangle).
-behaviour(shapes_kind).
-export([new/1, area/1, sides/1, scale/2]).

-record(triangle, {base, height}).

new(N) -> #triangle{base = N rem 80, height = N rem 31}.

area(#triangle{base = Base, height = Height}) -> Base * Height div 2.

sides(_) -> 3.

scale(#triangle{base = Base} = Triangle, By) -> Triangle#triangle{base = Base + 2 * By}.
