%% Sums of the digits of big powers and factorials: big integers are made, printed and read again.
-module(power_digits).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> powers(2, 700, 0) + factorials(12, 1200, 1, 0).

powers(Base, Max, Sum) when Base > Max -> Sum;
powers(Base, Max, Sum) -> powers(Base + 1, Max, Sum + digits(power(Base, 4000))).

power(_, 0) -> 1;
power(Base, N) when N band 1 =:= 0 -> power(Base * Base, N bsr 1);
power(Base, N) -> Base * power(Base, N - 1).

factorials(0, _, _, Sum) -> Sum;
factorials(Times, Max, Last, Sum) ->
    Big = factorial(Max * Times),
    Text = integer_to_list(Big),
    Reversed = list_to_integer(lists:reverse(Text)),
    factorials(Times - 1, Max, Big, Sum + digits(Big) + digits(Reversed + Last)).

factorial(N) -> product(1, N).

product(N, N) -> N;
product(From, To) ->
    Middle = (From + To) div 2,
    product(From, Middle) * product(Middle + 1, To).

digits(N) -> lists:foldl(fun(C, Sum) -> Sum + C - $0 end, 0, integer_to_list(N)).
