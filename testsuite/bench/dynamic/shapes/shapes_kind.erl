-module(shapes_kind).

-callback new(integer()) -> term().
-callback area(term()) -> integer().
-callback sides(term()) -> integer().
-callback scale(term(), integer()) -> term().
