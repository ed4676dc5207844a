%% A user of the chat: a process that keeps the lines of the user's screen.
-module(guest).
-export([start/0, show/2, screen/1]).

start() ->
    spawn(fun() -> loop([]) end).

show(Guest, Line) ->
    Guest ! {show, Line},
    ok.

%% The lines, oldest first.
screen(Guest) ->
    Monitor = monitor(process, Guest),
    Guest ! {screen, self(), Monitor},
    receive
        {Monitor, Lines} ->
            demonitor(Monitor, [flush]),
            Lines;
        {'DOWN', Monitor, process, Guest, Reason} ->
            exit(Reason)
    end.

loop(Lines) ->
    receive
        {show, Line} ->
            loop([Line | Lines]);
        {screen, From, Tag} ->
            From ! {Tag, lists:reverse(Lines)},
            loop(Lines)
    end.
