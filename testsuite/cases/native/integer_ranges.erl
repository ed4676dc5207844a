%% OTP 29's is_integer/3: an integer between two others, in guards, as a value and by name; other bounds are badarg.
%% releases: 29
-module(integer_ranges).
-export([main/0, within/3, anywhere/1, id/1]).

main() ->
    erlang:display([within(X, 1, 3) || X <- [0, 1, 3, 4, 2.0, a]]),
    erlang:display([within(X, -(1 bsl 70), 1 bsl 70) || X <- [-(1 bsl 70), 1 bsl 70, (1 bsl 70) + 1]]),
    erlang:display([within(2, 3, 1), within(2, a, 3), within(2, 1, 3.0)]),
    erlang:display([anywhere(X) || X <- [{r, 1}, a, 1]]),
    erlang:display(is_integer(id(2), id(1), id(3))),
    erlang:display([try is_integer(id(2), id(Low), id(High)) catch Class:Reason -> {Class, Reason} end || {Low, High} <- [{1, 3}, {a, 3}, {1, 3.0}]]),
    erlang:display([try apply(erlang, is_integer, [2, Low, High]) catch Class:Reason -> {Class, Reason} end || {Low, High} <- [{1, 3}, {a, 3}, {1, 3.0}]]).

within(X, Low, High) when is_integer(X, Low, High) -> in;
within(_, _, _) -> out.

anywhere(X) when is_record(X) -> record;
anywhere(_) -> other.

id(X) -> X.
