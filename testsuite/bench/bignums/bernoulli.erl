%% Bernoulli's numbers as exact fractions: sums and products of big integers and their common divisors.
-module(bernoulli).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Numbers = row(350, 0, []),
    lists:foldl(fun({Top, Bottom}, Sum) -> (Sum * 31 + Top + Bottom) rem 1000000007 end, 0, Numbers).

%% Akiyama and Tanigawa's triangle, a row for each number.
row(Max, M, _) when M > Max -> [];
row(Max, M, Row) ->
    [First | _] = Next = diagonal(lists:reverse(Row), {1, M + 1}, M),
    [First | row(Max, M + 1, Next)].

diagonal(Row, Start, M) -> diagonal(Row, M, Start, [Start]).

diagonal([], _, _, Acc) -> Acc;
diagonal([Before | Row], J, Last, Acc) ->
    Next = multiply({J, 1}, subtract(Before, Last)),
    diagonal(Row, J - 1, Next, [Next | Acc]).

subtract({A, B}, {C, D}) -> fraction(A * D - C * B, B * D).

multiply({A, B}, {C, D}) -> fraction(A * C, B * D).

fraction(0, _) -> {0, 1};
fraction(Top, Bottom) ->
    Divisor = divisor(abs(Top), Bottom),
    {Top div Divisor, Bottom div Divisor}.

divisor(A, 0) -> A;
divisor(A, B) -> divisor(B, A rem B).
