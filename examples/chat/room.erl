%% A room: it knows its members, and reports events to all of them. A member leaves when its process ends.
-module(room).
-behaviour(gen_server).
-export([start/1, join/3, leave/2, say/3, members/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

%% members: the process and monitor of each user, by name.
-record(room, {name, members = #{}}).

start(Name) ->
    {ok, Room} = gen_server:start_link(?MODULE, Name, []),
    Room.

join(Room, Name, User) -> gen_server:call(Room, {join, Name, User}).
leave(Room, Name) -> gen_server:call(Room, {leave, Name}).
say(Room, Name, Text) -> gen_server:call(Room, {say, Name, Text}).
members(Room) -> gen_server:call(Room, members).

init(Name) ->
    {ok, #room{name = Name}}.

handle_call({join, Name, _}, _From, #room{members = Members} = Room) when is_map_key(Name, Members) ->
    {reply, {error, "you are in already"}, Room};
handle_call({join, Name, User}, _From, #room{members = Members} = Room) ->
    Joined = Room#room{members = Members#{Name => {User, monitor(process, User)}}},
    tell(Joined, [Name, " joins"]),
    {reply, ok, Joined};
handle_call(members, _From, #room{members = Members} = Room) ->
    {reply, maps:keys(Members), Room};
handle_call(Request, _From, #room{members = Members} = Room) when not is_map_key(element(2, Request), Members) ->
    {reply, {error, ["you are not in ", Room#room.name]}, Room};
handle_call({leave, Name}, _From, #room{members = Members} = Room) ->
    {{_, Monitor}, Others} = maps:take(Name, Members),
    demonitor(Monitor, [flush]),
    tell(Room, [Name, " leaves"]),
    {reply, ok, Room#room{members = Others}};
handle_call({say, Name, Text}, _From, Room) ->
    tell(Room, [Name, ": ", Text]),
    {reply, ok, Room}.

handle_cast(_, Room) ->
    {noreply, Room}.

handle_info({'DOWN', Monitor, process, User, _}, #room{members = Members} = Room) ->
    [Name] = [Name || {Name, {Pid, Reference}} <- maps:to_list(Members), {Pid, Reference} =:= {User, Monitor}],
    Left = Room#room{members = maps:remove(Name, Members)},
    tell(Left, [Name, " is gone"]),
    {noreply, Left}.

tell(#room{name = Name, members = Members}, Line) ->
    maps:foreach(fun(_, {User, _}) -> guest:show(User, ["[", Name, "] ", Line]) end, Members).
