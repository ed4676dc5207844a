%% A chat: every member says something, the room sends it to all members, who answer some of it.
-module(chat_room).
-export([main/0]).
-define(MEMBERS, 80).
-define(LINES, 300).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parent = self(),
    Room = spawn_link(fun() -> room([]) end),
    Members = [spawn_link(fun() -> Parent ! {left, self(), member(Id, Room)} end) || Id <- lists:seq(1, ?MEMBERS)],
    Sum = lists:sum([receive {left, Member, Seen} -> Seen end || Member <- Members]),
    Room ! {close, self()},
    receive {closed, Rest} -> Sum + Rest end.

room(Members) ->
    receive
        {join, Pid, Name} ->
            Joined = [{Pid, Name} | Members],
            [Pid2 ! open || length(Joined) =:= ?MEMBERS, {Pid2, _} <- Joined],
            room(Joined);
        {say, Name, Text} ->
            [Pid ! {line, Name, Text} || {Pid, _} <- Members],
            room(Members);
        {close, From} -> From ! {closed, length(Members)}
    end.

member(Id, Room) ->
    Name = integer_to_binary(Id),
    Room ! {join, self(), Name},
    receive open -> ok end,
    Room ! {say, Name, <<"hello">>},
    listen(?MEMBERS * ?LINES, ?LINES - 1, Name, Room, 0).

listen(0, _, _, _, Seen) -> Seen;
listen(Left, Lines, Name, Room, Seen) ->
    receive
        {line, Name, Text} when Lines > 0 ->
            Room ! {say, Name, [Name, <<": line ">>, integer_to_binary(Lines)]},
            listen(Left - 1, Lines - 1, Name, Room, Seen + iolist_size(Text));
        {line, _, Text} -> listen(Left - 1, Lines, Name, Room, Seen + iolist_size(Text))
    end.
