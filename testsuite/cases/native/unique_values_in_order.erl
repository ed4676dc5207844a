%% erlang:unique_integer/1 with `monotonic` grows, with `positive` is above zero; references are all different and ordered.
-module(unique_values_in_order).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    N = 2000,
    [begin
         L = [erlang:unique_integer(O) || _ <- lists:seq(1, N)],
         erlang:display({O, length(lists:usort(L)) =:= N, lists:all(fun is_integer/1, L), lists:member(monotonic, O) andalso L =:= lists:sort(L), lists:member(positive, O) andalso lists:all(fun(X) -> X > 0 end, L)})
     end || O <- [[], [monotonic], [positive], [monotonic, positive], [positive, monotonic, positive]]],
    erlang:display([try is_integer(erlang:unique_integer(O)) catch C:R -> {C, R} end || O <- id([a, [a], [monotonic | a], [{positive, true}], "a", #{}])]),
    Me = self(),
    Pids = [spawn(fun() -> Me ! {self(), [{erlang:unique_integer([monotonic]), erlang:unique_integer(), make_ref()} || _ <- lists:seq(1, 300)]} end) || _ <- [1, 2, 3, 4]],
    Lists = [receive {P, L} -> L end || P <- Pids],
    erlang:display([[A || {A, _, _} <- L] =:= lists:sort([A || {A, _, _} <- L]) || L <- Lists]),
    erlang:display([length(lists:usort([element(I, T) || T <- lists:append(Lists)])) || I <- [1, 2, 3]]),
    Refs = [make_ref() || _ <- lists:seq(1, N)],
    erlang:display({length(lists:usort(Refs)), lists:all(fun is_reference/1, Refs), lists:all(fun(R) -> node(R) =:= node() end, Refs)}),
    A1 = make_ref(), A2 = make_ref(),
    erlang:display({A1 < A2, A1 > A2, A1 =:= A1, A1 == A2, lists:sort([A2, A1]) =:= lists:sort([A1, A2])}),
    erlang:display([{X < A1, X > A1} || X <- id([1, 1.5, a, fun lists:map/2, self(), {}, #{}, [], <<>>])]),
    Before = erlang:unique_integer([monotonic]),
    {_, M} = spawn_monitor(fun() -> exit(erlang:unique_integer([monotonic])) end),
    Between = receive {'DOWN', M, _, _, B} -> B end,
    erlang:display(Before < Between andalso Between < erlang:unique_integer([monotonic])).
