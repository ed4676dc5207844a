%% The towers of Hanoi with 13 disks, Towers of Are We Fast Yet: recursion with a tuple of lists.
%% The checksum is the number of moves.
-module(awfy_towers).
-export([main/0]).

-define(DISKS, 13).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3000, none).

repeat(0, Moves) -> Moves;
repeat(N, _) -> repeat(N - 1, verify(move(?DISKS, 1, 2, piles(), 0))).

verify({{[?DISKS], [0 | _], []}, 8191}) -> 8191.

%% The disk at the bottom, one more than are moved, stays.
piles() -> {lists:foldl(fun push/2, [], lists:seq(?DISKS, 0, -1)), [], []}.

move(1, From, To, Piles, Moves) -> {move_top(From, To, Piles), Moves + 1};
move(Disks, From, To, Piles, Moves) ->
    Other = 6 - From - To,
    {Piles1, Moves1} = move(Disks - 1, From, Other, Piles, Moves),
    Piles2 = move_top(From, To, Piles1),
    move(Disks - 1, Other, To, Piles2, Moves1 + 1).

move_top(From, To, Piles) ->
    [Disk | Rest] = element(From, Piles),
    setelement(To, setelement(From, Piles, Rest), push(Disk, element(To, Piles))).

push(Disk, [Top | _]) when Disk >= Top -> error({too_large, Disk, Top});
push(Disk, Pile) -> [Disk | Pile].
