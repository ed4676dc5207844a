%% Takeuchi's function on lengths of lists, List of Are We Fast Yet: deep recursion over short lists.
-module(awfy_list).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(15000, none).

repeat(0, Length) -> Length;
repeat(N, _) -> repeat(N - 1, verify(result())).

verify(10) -> 10.

result() -> count(tail(list(15), list(10), list(6))).

list(0) -> [];
list(N) -> [N | list(N - 1)].

count([]) -> 0;
count([_ | Rest]) -> 1 + count(Rest).

tail(X, Y, Z) ->
    case is_shorter(Y, X) of
        true -> tail(tail(tl(X), Y, Z), tail(tl(Y), Z, X), tail(tl(Z), X, Y));
        false -> Z
    end.

is_shorter(_, []) -> false;
is_shorter([], _) -> true;
is_shorter([_ | Xs], [_ | Ys]) -> is_shorter(Xs, Ys).
