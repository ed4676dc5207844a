%% The shapes of the other cases of this family, some hundreds deep, so that they can be collected at every allocation.
-module(small_enough_to_collect_always).
-export([main/0, id/1]).
main() ->
    erlang:display(length(build(700))),
    erlang:display(sum(map(fun(X) -> X * 2 end, build(700)))),
    erlang:display(wide(150, 0)),
    erlang:display(alternate(400, [])),
    Nested = nest(600, end_),
    self() ! Nested,
    receive Copy -> erlang:display(Copy =:= nest(600, end_)) end,
    erlang:display(depth(Nested, 0)),
    erlang:display(catch down(900)),
    erlang:display(cleanup(150)),
    erlang:display(handled(200)),
    erlang:display(old_and_new(1500, list_to_tuple(lists:seq(1, 50)), #{})),
    erlang:display(erlang:iolist_size(list_to_binary([integer_to_list(N) || N <- build(300)]))).

build(0) -> [];
build(N) -> [N | build(N - 1)].

sum([]) -> 0;
sum([X | Xs]) -> X + sum(Xs).

map(_, []) -> [];
map(F, [X | Xs]) -> [F(X) | map(F, Xs)].

wide(0, Acc) -> Acc;
wide(N, Acc) ->
    A = id(N), B = id({A}), C = id([B | A]), D = id(A bsl 60), E = id(A + 0.5), F = id(<<A:32>>), G = id(#{A => B}), H = id(fun() -> {A, C} end), I = id("text"), J = id([C, D]),
    R = wide(N - 1, Acc + A),
    true = B =:= {N}, [B | A] = C, D = N bsl 60, true = E == N + 0.5, <<N:32>> = F, #{A := B} = G, {A, C} = H(), "text" = I, [C, D] = J,
    R + A.

alternate(0, Acc) -> length(Acc);
alternate(N, Acc) ->
    {R, K} = case N rem 2 of
                 0 -> {alternate(N - 1, [N | Acc]), {N, Acc}};
                 1 -> {alternate(N - 1, Acc), [N]}
             end,
    case K of
        {M, A} when length(A) < 10 -> R + M - N;
        {_, _} -> R;
        [M] -> R + N - M
    end.

nest(0, X) -> X;
nest(N, X) when N rem 3 =:= 0 -> nest(N - 1, [X]);
nest(N, X) when N rem 3 =:= 1 -> nest(N - 1, {N, X});
nest(N, X) -> nest(N - 1, #{k => X}).

depth([X], N) -> depth(X, N + 1);
depth({_, X}, N) -> depth(X, N + 1);
depth(#{k := X}, N) -> depth(X, N + 1);
depth(X, N) -> {X, N}.

down(0) -> throw({reached, bottom});
down(N) -> [N | down(N - 1)].

cleanup(N) ->
    put(cleaned, 0),
    R = (catch nested(N)),
    {R, get(cleaned)}.

nested(0) -> throw({inmost, [1, 2]});
nested(N) ->
    Keep = {N, [N]},
    try nested(N - 1) + 1
    after
        {N, [N]} = Keep,
        put(cleaned, get(cleaned) + 1)
    end.

handled(0) -> error({bottom, []});
handled(N) when N rem 50 =:= 0 ->
    try [N | handled(N - 1)]
    catch error:{bottom, L} when N < 200 -> error({bottom, [N | L]});
          error:{bottom, L} -> L
    end;
handled(N) ->
    X = handled(N - 1),
    [N | X].

old_and_new(0, T, M) -> {lists:sum([length(element(N, T)) || N <- lists:seq(1, 50), is_list(element(N, T))]), lists:sort(maps:to_list(maps:map(fun(_, V) -> length(V) end, M)))};
old_and_new(N, T, M) ->
    At = N rem 50 + 1,
    New = case element(At, T) of
              [_, _, _ | _] -> [N];
              L when is_list(L) -> [{N} | L];
              _ -> []
          end,
    K = N rem 12,
    M2 = case M of
             #{K := V} when length(V) < 4 -> M#{K := [New | V]};
             #{K := _} -> M#{K := []};
             #{} -> M#{K => []}
         end,
    old_and_new(N - 1, setelement(At, T, New), M2).

id(X) -> X.
