%% Each yield gives up the turn at once, so with one scheduler two processes that yield take turns.
%% gc: normal, under stress of the scheduler every check gives up the turn
-module(yields_take_turns).
-export([main/0, again/1]).
main() ->
    erlang:system_flag(multi_scheduling, block_normal),
    %% The other process may have a turn more, before it gets the message.
    More = turns(fun() -> ok end),
    erlang:display([turns(Fun) - More || Fun <- [
        fun() -> ok end,
        fun() -> true = erlang:yield() end,
        fun() -> true = erlang:yield(), true = erlang:yield(), true = erlang:yield() end,
        fun() -> [erlang:yield(), {erlang:yield(), erlang:yield()}, apply(erlang, yield, [])] end,
        fun() -> (fun erlang:yield/0)(), apply(fun erlang:yield/0, []), again(2) end,
        fun() -> try erlang:yield() of true -> erlang:yield() after erlang:yield() end end
    ]]),
    erlang:system_flag(multi_scheduling, unblock_normal),
    erlang:display([erlang:yield(), again(100)]).

again(0) -> true;
again(1) -> erlang:yield();
again(N) -> erlang:yield(), again(N - 1).

%% The number of turns that another process has during Fun, which it counts.
turns(Fun) ->
    Self = self(),
    Pid = spawn_link(fun() -> count(Self, 0) end),
    receive {Pid, ready} -> ok end,
    Fun(),
    Pid ! stop,
    receive {Pid, Count} -> Count end.

count(Parent, 0) ->
    Parent ! {self(), ready},
    count_on(Parent, 0).

count_on(Parent, N) ->
    erlang:yield(),
    receive stop -> Parent ! {self(), N} after 0 -> count_on(Parent, N + 1) end.
