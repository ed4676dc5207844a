%% Big integers of 100 to 100,000 digits are multiplied, divided and printed.
-module(bignums).
-export([main/0]).

main() ->
    Sums = [sums(Digits, Times) || {Digits, Times} <- [{100, 300000}, {1000, 20000}, {10000, 300}, {100000, 4}]],
    erlang:display({checksum, lists:sum(Sums)}).

sums(Digits, Times) ->
    A = power(7, Digits * 1183 div 1000),
    B = power(9, Digits * 1048 div 1000) + 12345,
    M = timed(multiply, Digits, fun() -> multiply(Times, A, B, 0) end),
    Product = A * B,
    D = timed(divide, Digits, fun() -> divide(Times, Product, A + 1, 0) end),
    P = timed(print, Digits, fun() -> print(max(1, Times div 4), A, 0) end),
    M + D + P.

timed(Part, Digits, Fun) ->
    Start = erlang:monotonic_time(nanosecond),
    Sum = Fun(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({ns, list_to_atom(atom_to_list(Part) ++ "_" ++ integer_to_list(Digits)), Stop - Start}),
    Sum.

power(Base, N) -> power(Base, N, 1).

power(_, 0, Acc) -> Acc;
power(Base, N, Acc) when N band 1 =:= 1 -> power(Base * Base, N bsr 1, Acc * Base);
power(Base, N, Acc) -> power(Base * Base, N bsr 1, Acc).

multiply(0, _, _, Sum) -> Sum;
multiply(N, A, B, Sum) -> multiply(N - 1, A, B, Sum + ((A + N) * B) rem 65537).

divide(0, _, _, Sum) -> Sum;
divide(N, A, B, Sum) -> divide(N - 1, A, B, Sum + ((A + N) div B) rem 65537).

print(0, _, Sum) -> Sum;
print(N, A, Sum) -> print(N - 1, A, Sum + length(integer_to_list(A + N))).
