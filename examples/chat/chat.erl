%% A chat whose rooms and users are processes. Each line of standard input is an action of a user:
%%
%%   ann join lobby
%%   ann say lobby hello, all
%%   ann leave lobby
%%   ann drop             (the connection of ann is lost)
%%
%% At the end the program shows each user's screen.
-module(chat).
-export([main/0]).

main() ->
    {Users, Rooms} = lines({#{}, #{}}),
    [begin
         io:format("== ~s ==~n", [Name]),
         [io:format("~s~n", [Line]) || Line <- guest:screen(User)]
     end || {Name, User} <- lists:sort(maps:to_list(Users))],
    [io:format("~s: ~b still there~n", [Name, length(room:members(Room))])
     || {Name, Room} <- lists:sort(maps:to_list(Rooms))].

lines(State) ->
    case io:get_line('') of
        eof -> State;
        Line -> lines(line(string:split(string:trim(Line), " "), State))
    end.

line([Name, Rest], State) ->
    [Verb | Arguments] = string:split(Rest, " "),
    act(Verb, Name, Arguments, State);
line(_, State) ->
    State.

act("join", Name, [RoomName], {Users0, Rooms0}) ->
    {User, Users} = there(Name, Users0, fun guest:start/0),
    {Room, Rooms} = there(RoomName, Rooms0, fun() -> room:start(RoomName) end),
    told(Name, room:join(Room, Name, User)),
    {Users, Rooms};
act("leave", Name, [RoomName], {_, Rooms} = State) ->
    in_room(RoomName, Rooms, fun(Room) -> told(Name, room:leave(Room, Name)) end),
    State;
act("say", Name, [Rest], {_, Rooms} = State) ->
    [RoomName | Text] = string:split(Rest, " "),
    in_room(RoomName, Rooms, fun(Room) -> told(Name, room:say(Room, Name, Text)) end),
    State;
act("drop", Name, [], {Users, Rooms}) ->
    {User, Others} = maps:take(Name, Users),
    exit(User, kill),
    %% The rooms learn of it from their monitors, each at its own time.
    [wait_until_gone(Name, Room) || Room <- maps:values(Rooms)],
    {Others, Rooms};
act(Verb, Name, _, State) ->
    told(Name, {error, ["what is ", Verb, "?"]}),
    State.

%% The process with this name, started if needed.
there(Name, Known, Start) ->
    case Known of
        #{Name := Pid} -> {Pid, Known};
        #{} ->
            Pid = Start(),
            {Pid, Known#{Name => Pid}}
    end.

in_room(Name, Rooms, Do) ->
    case Rooms of
        #{Name := Room} -> Do(Room);
        #{} -> io:format("there is no room ~s~n", [Name])
    end.

told(_, ok) -> ok;
told(Name, {error, Why}) -> io:format("~s: ~s~n", [Name, Why]).

wait_until_gone(Name, Room) ->
    case lists:member(Name, room:members(Room)) of
        true ->
            receive after 1 -> wait_until_gone(Name, Room) end;
        false ->
            ok
    end.
