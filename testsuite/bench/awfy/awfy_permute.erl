%% All permutations of six elements by exchanges, Permute of Are We Fast Yet: element and setelement.
%% The checksum is the number of calls.
-module(awfy_permute).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3000, none).

repeat(0, Calls) -> Calls;
repeat(N, _) -> repeat(N - 1, verify(permute(6, {1, 2, 3, 4, 5, 6}, 0))).

%% Every exchange has been undone.
verify({{1, 2, 3, 4, 5, 6}, 8660}) -> 8660.

permute(0, Items, Calls) -> {Items, Calls + 1};
permute(N, Items, Calls) ->
    {NewItems, NewCalls} = permute(N - 1, Items, Calls + 1),
    exchange(N, N, NewItems, NewCalls).

exchange(_, 0, Items, Calls) -> {Items, Calls};
exchange(N, I, Items, Calls) ->
    {NewItems, NewCalls} = permute(N - 1, swap(N, I, Items), Calls),
    exchange(N, I - 1, swap(N, I, NewItems), NewCalls).

swap(I, J, Items) ->
    Item = element(I, Items),
    setelement(J, setelement(I, Items, element(J, Items)), Item).
