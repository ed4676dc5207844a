%% A failing part of a guard is not false: `not` of it, `orelse` after it and comparisons of it fail too.
-module(failures_of_two_kinds).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Terms = [a, true, false, 1, 0, [], [true], {true}, #{a => true}, <<1>>],
    [erlang:display({Name, [F(id(T)) || T <- Terms]}) || {Name, F} <- [
        {negated, fun(X) when not hd(X) -> 1; (X) when not (hd(X) =:= 1) -> 2; (_) -> 3 end},
        {before_or, fun(X) when (hd(X) =:= true) orelse is_atom(X) -> 1; (_) -> 2 end},
        {behind_or, fun(X) when is_atom(X) orelse hd(X) =:= true -> 1; (_) -> 2 end},
        {strict_or, fun(X) when is_atom(X) or (hd(X) =:= true) -> 1; (_) -> 2 end},
        {before_and, fun(X) when not (length(X) > 0 andalso is_atom(X)) -> 1; (_) -> 2 end},
        {behind_and, fun(X) when not (is_atom(X) andalso length(X) > 0) -> 1; (_) -> 2 end},
        {values, fun(X) when is_list(X) andalso hd(X) -> 1; (X) when is_list(X) orelse X -> 2; (_) -> 3 end},
        {compared, fun(X) when (tuple_size(X) > 5) =:= false -> 1; (X) when (element(1, X)) =/= false -> 2; (_) -> 3 end},
        {key, fun(X) when not map_get(b, X) -> 1; (X) when map_get(a, X) andalso true -> 2; (X) when map_get(a, X) =:= 1; is_list(X) -> 3; (_) -> 4 end},
        {divided, fun(X) when 1 div X =:= 0 -> 1; (X) when 1 div X =:= 1; X =:= 0 -> 2; (_) -> 3 end},
        {float, fun(X) when 1 / X > 0.5 -> 1; (X) when X / 1 =:= 0.0 -> 2; (_) -> 3 end},
        {shifted, fun(X) when 1 bsl X > 1 -> 1; (X) when X bsr 1 =:= 0 -> 2; (_) -> 3 end},
        {part, fun(X) when binary_part(X, 0, 2) =:= <<1>> -> 1; (X) when binary_part(X, 1, -1) =:= <<1>> -> 2; (X) when is_atom(X) -> 3; (_) -> 4 end},
        {ceil, fun(X) when ceil(X) > floor(X) -> 1; (X) when X * 2 =:= X + 1 -> 2; (X) when abs(X) =:= 0 -> 3; (_) -> 4 end}]].
