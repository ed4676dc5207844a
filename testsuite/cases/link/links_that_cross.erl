%% Two processes that link and unlink at the same time agree on whether they are linked, whatever crosses.
%% A link signal that came while an own unlink was still to be answered made the entry active again: one side only was linked then,
%% heard nothing of the other's end, and could not link again.
-module(links_that_cross).
-export([main/0]).

-define(ROUNDS, 10000).

main() ->
    Main = self(),
    One = spawn(fun() -> one(Main) end),
    Other = spawn(fun() -> other(Main, One) end),
    One ! {other, Other},
    erlang:display(rounds(One, Other, ?ROUNDS, 0)),
    [exit(Pid, kill) || Pid <- [One, Other]].

%% The number of times that the two did not agree.
rounds(_, _, 0, Differences) -> Differences;
rounds(One, Other, Left, Differences) ->
    One ! {Left, act},
    Other ! {Left, act},
    [receive {Pid, acted} -> ok end || Pid <- [One, Other]],
    %% Once both have heard of what the other did.
    [begin Pid ! see, receive {Pid, seen} -> ok end end || Pid <- [One, Other, One, Other]],
    {links, LinksOfOne} = process_info(One, links),
    {links, LinksOfOther} = process_info(Other, links),
    Agree = lists:member(Other, LinksOfOne) =:= lists:member(One, LinksOfOther),
    One ! part,
    receive {One, parted} -> ok end,
    rounds(One, Other, Left - 1, if Agree -> Differences; true -> Differences + 1 end).

one(Main) ->
    receive {other, Other} -> one(Main, Other) end.

one(Main, Other) ->
    receive
        {_, act} -> link(Other), Main ! {self(), acted};
        see -> Main ! {self(), seen};
        part -> link(Other), unlink(Other), Main ! {self(), parted}
    end,
    one(Main, Other).

other(Main, One) ->
    receive
        {Round, act} ->
            wait(Round rem 50),
            link(One),
            unlink(One),
            Main ! {self(), acted};
        see ->
            Main ! {self(), seen}
    end,
    other(Main, One).

wait(0) -> ok;
wait(Left) -> wait(Left - 1).
