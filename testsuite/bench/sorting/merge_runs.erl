%% Records of people are sorted by several keys with comparing funs: sorted runs are found and merged.
-module(merge_runs).
-export([main/0]).
-record(person, {name, born, city, number}).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    People = people(20000, 7, []),
    Orders = [fun by_name/2, fun by_city/2, fun(A, B) -> A#person.number =< B#person.number end, fun by_age/2],
    repeat(20, Orders, People, 0).

people(0, _, Acc) -> Acc;
people(N, Seed, Acc) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Person = #person{name = integer_to_list(Next bsr 4, 36), born = 1920 + (Next bsr 10) rem 100,
                     city = lists:nth(1 + (Next bsr 16) rem 6, [umea, lund, ystad, boden, kiruna, visby]), number = N},
    people(N - 1, Next, [Person | Acc]).

repeat(0, _, _, Sum) -> Sum;
repeat(N, Orders, People, Sum) ->
    Sorted = lists:foldl(fun(Order, List) -> sort(Order, List) end, People, Orders),
    repeat(N - 1, Orders, Sorted, (Sum * 31 + check(Sorted, 1, 0)) band 16#ffffffff).

check([], _, Sum) -> Sum;
check([#person{number = Number, born = Born} | People], Rank, Sum) ->
    check(People, Rank + 1, (Sum + Rank * (Number + Born)) band 16#ffffffff).

by_name(#person{name = A}, #person{name = B}) -> A =< B.

by_city(#person{city = City, born = A}, #person{city = City, born = B}) -> A =< B;
by_city(#person{city = A}, #person{city = B}) -> A =< B.

by_age(#person{born = A, name = Name}, #person{born = A, name = Name2}) -> Name =< Name2;
by_age(#person{born = A}, #person{born = B}) -> A >= B.

sort(Order, List) -> merge_all(Order, runs(Order, List)).

runs(_, []) -> [];
runs(Order, [X | Xs]) -> run_up(Order, X, Xs, [X]).

run_up(Order, Last, [X | Xs], Run) ->
    case Order(Last, X) of
        true -> run_up(Order, X, Xs, [X | Run]);
        false -> [lists:reverse(Run) | runs(Order, [X | Xs])]
    end;
run_up(_, _, [], Run) -> [lists:reverse(Run)].

merge_all(_, []) -> [];
merge_all(_, [Run]) -> Run;
merge_all(Order, Runs) -> merge_all(Order, merge_pairs(Order, Runs)).

merge_pairs(Order, [A, B | Runs]) -> [merge(Order, A, B) | merge_pairs(Order, Runs)];
merge_pairs(_, Runs) -> Runs.

merge(_, [], Bs) -> Bs;
merge(_, As, []) -> As;
merge(Order, [A | As], [B | Bs]) ->
    case Order(A, B) of
        true -> [A | merge(Order, As, [B | Bs])];
        false -> [B | merge(Order, [A | As], Bs)]
    end.
