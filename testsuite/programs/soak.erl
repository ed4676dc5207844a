%% A soak: processes that spawn, link, monitor, kill and send at random, against a model that knows the right answer.
%%
%% Arguments: a seed, and how long: `10s`, or a number of rounds. Some worlds run beside each other. A world is a controller with
%% actors. In a round it either has an actor do something, predicts from its model the ends, their reasons and the messages, and
%% compares (`step`); or it lets some processes race, where more than one outcome is right but not all are (`race`).
%%
%% Ends with a line of figures, or with status 1 and the deviation from the model.
-module(soak).
-export([main/1]).

-define(WORLDS, 4).
-define(ACTORS_MAX, 40).
%% Milliseconds after which an expected message counts as lost.
-define(PATIENCE, 60000).

%% An actor as the model knows it. expect: messages that it is to have got, in no order but `{msg, From, N}` of the same From.
-record(actor, {trap = false, links = #{}, monitors = #{}, name, expect = []}).
%% gone: actors that have ended; sent: number of the last message.
-record(world, {number, actors = #{}, gone = [], sent = 0}).

main([Seed, Limit]) ->
    Before = {processes(), lists:sort(registered())},
    End = case string:to_integer(Limit) of
              {Seconds, "s"} -> {time, erlang:monotonic_time(millisecond) + Seconds * 1000};
              {Rounds, []} -> {rounds, Rounds}
          end,
    Worlds = [spawn_monitor(fun() -> exit({done, world(list_to_integer(Seed), Number, End)}) end)
              || Number <- lists:seq(1, ?WORLDS)],
    Counts = lists:foldl(fun add/2, #{}, [finished(World) || World <- Worlds]),
    until("processes and names are as before", fun() -> {processes(), lists:sort(registered())} =:= Before end),
    until("none is still ending", fun() -> erlang:system_info(process_count) =:= length(processes()) end),
    io:format("~b operations:", [lists:sum(maps:values(Counts))]),
    [io:format(" ~p ~b", [Name, Count]) || {Name, Count} <- lists:sort(maps:to_list(Counts))],
    io:format("~n").

add(Counts, Sum) ->
    maps:fold(fun(Name, Count, All) -> All#{Name => maps:get(Name, All, 0) + Count} end, Sum, Counts).

finished({Pid, Monitor}) ->
    receive
        {'DOWN', Monitor, process, Pid, {done, Counts}} -> Counts;
        {'DOWN', _, process, _, Reason} when element(1, Reason) =/= done ->
            io:format("a world has failed: ~p~n", [Reason]),
            halt(1)
    end.

world(Seed, Number, End) ->
    _ = rand:seed(exsss, {Seed, Number, 0}),
    World = rounds(#world{number = Number}, End),
    maps:foreach(fun(Pid, _) -> exit(Pid, kill) end, World#world.actors),
    [receive {'DOWN', _, process, Pid, killed} -> ok after ?PATIENCE -> exit({lives, Pid}) end
     || Pid <- maps:keys(World#world.actors)],
    receive Other -> exit({left, Other}) after 0 -> ok end,
    maps:from_list([{Name, Count} || {{count, Name}, Count} <- get()]).

rounds(World, {rounds, 0}) -> World;
rounds(World, {rounds, Left}) -> rounds(turn(World), {rounds, Left - 1});
rounds(World, {time, End} = Until) ->
    case erlang:monotonic_time(millisecond) >= End of
        true -> World;
        false -> rounds(turn(World), Until)
    end.

turn(World) ->
    case rand:uniform(8) of
        1 ->
            race(one_of([links, monitors, names, timers, aliases, order, children, kills])),
            World;
        _ ->
            step(World)
    end.

count(Name) ->
    put({count, Name}, case get({count, Name}) of undefined -> 1; Count -> Count + 1 end).

one_of(List) -> lists:nth(rand:uniform(length(List)), List).

reason() -> one_of([normal, shutdown, {shutdown, rand:uniform(100)}, kill, "a text", <<0:800>>, {bad, make_ref()}]).

until(What, Holds) -> until(What, Holds, erlang:monotonic_time(millisecond) + ?PATIENCE).

until(What, Holds, End) ->
    case Holds() of
        true -> ok;
        Not ->
            case erlang:monotonic_time(millisecond) > End of
                true -> exit({never, What, Not});
                false -> receive after 1 -> ok end, until(What, Holds, End)
            end
    end.

%% Steps: one thing at a time, with one right answer.

step(#world{actors = Actors} = World) when map_size(Actors) < 3 -> spawn_actor(World);
step(#world{actors = Actors} = World) ->
    Pids = maps:keys(Actors),
    {A, B} = {one_of(Pids), one_of(Pids)},
    case rand:uniform(20) of
        N when N =< 3, map_size(Actors) < ?ACTORS_MAX -> spawn_actor(World);
        N when N =< 3 -> die(A, B, World);
        4 -> spawn_by(A, World);
        N when N =< 7 -> link_actors(A, B, World);
        8 -> unlink_actors(A, B, World);
        N when N =< 10 -> monitor_actor(A, B, World);
        11 -> demonitor_actor(A, World);
        12 -> trap(A, World);
        13 -> name(A, World);
        14 -> to_the_gone(A, World);
        15 -> collect(A, B, World);
        16 -> die(A, B, World);
        17 -> look(A, World);
        _ -> send(A, B, World)
    end.

actor(Pid, #world{actors = Actors}) -> maps:get(Pid, Actors).

change(Pid, Change, #world{actors = Actors} = World) ->
    World#world{actors = maps:update_with(Pid, Change, Actors)}.

expect(Pid, Message, World) ->
    change(Pid, fun(#actor{expect = All} = Actor) -> Actor#actor{expect = All ++ [Message]} end, World).

born(Pid, Actor, #world{actors = Actors} = World) -> World#world{actors = Actors#{Pid => Actor}}.

spawn_actor(World) ->
    count(spawn),
    {Pid, _} = spawn_monitor(fun() -> loop([]) end),
    born(Pid, #actor{}, World).

spawn_by(A, World) ->
    case one_of([link, monitor]) of
        link ->
            count(spawn_link),
            Pid = do(A, spawn_link),
            monitor(process, Pid),
            linked(A, Pid, born(Pid, #actor{}, World));
        monitor ->
            count(spawn_monitor),
            {Pid, Monitor} = do(A, spawn_monitor),
            monitor(process, Pid),
            monitored(A, Monitor, Pid, born(Pid, #actor{}, World))
    end.

linked(A, A, World) -> World;
linked(A, B, World) ->
    Add = fun(Other) -> fun(#actor{links = Links} = Actor) -> Actor#actor{links = Links#{Other => true}} end end,
    change(A, Add(B), change(B, Add(A), World)).

link_actors(A, B, World) ->
    count(link),
    true = do(A, {link, B}),
    linked(A, B, World).

unlink_actors(A, B, World) ->
    count(unlink),
    true = do(A, {unlink, B}),
    Drop = fun(Other) -> fun(#actor{links = Links} = Actor) -> Actor#actor{links = maps:remove(Other, Links)} end end,
    change(A, Drop(B), change(B, Drop(A), World)).

monitored(A, Monitor, B, World) ->
    Add = fun(#actor{monitors = All} = Actor) -> Actor#actor{monitors = All#{Monitor => B}} end,
    change(A, Add, World).

monitor_actor(A, A, World) -> World;
monitor_actor(A, B, World) ->
    count(monitor),
    monitored(A, do(A, {monitor, B}), B, World).

demonitor_actor(A, World) ->
    case maps:keys((actor(A, World))#actor.monitors) of
        [] -> World;
        Monitors ->
            count(demonitor),
            Monitor = one_of(Monitors),
            true = do(A, {demonitor, Monitor}),
            change(A, fun(#actor{monitors = All} = Actor) -> Actor#actor{monitors = maps:remove(Monitor, All)} end, World)
    end.

trap(A, World) ->
    count(trap_exit),
    #actor{trap = Before} = actor(A, World),
    Now = one_of([true, false]),
    Before = do(A, {trap, Now}),
    change(A, fun(Actor) -> Actor#actor{trap = Now} end, World).

%% A name of its own for each actor; the same ones again and again.
name(A, #world{number = Number} = World) ->
    count(name),
    case actor(A, World) of
        #actor{name = undefined} ->
            Name = list_to_atom("soak_" ++ integer_to_list(Number) ++ "_" ++ integer_to_list(rand:uniform(8))),
            Taken = [Pid || {Pid, #actor{name = Its}} <- maps:to_list(World#world.actors), Its =:= Name] =/= [],
            case do(A, {register, Name}) of
                true when not Taken -> change(A, fun(Actor) -> Actor#actor{name = Name} end, World);
                badarg when Taken -> World
            end;
        #actor{name = Name} ->
            A = whereis(Name),
            true = do(A, {unregister, Name}),
            change(A, fun(Actor) -> Actor#actor{name = undefined} end, World)
    end.

%% Actors that have ended do not answer.
to_the_gone(_, #world{gone = []} = World) -> World;
to_the_gone(A, #world{gone = Gone} = World) ->
    count(gone),
    B = one_of(Gone),
    false = is_process_alive(B),
    undefined = process_info(B),
    true = do(A, {send, B, nobody}),
    true = do(A, {exit, B, kill}),
    true = do(A, {unlink, B}),
    Monitor = do(A, {monitor, B}),
    World1 = expect(A, {'DOWN', Monitor, process, B, noproc}, World),
    World2 = case do(A, {link, B}) of
                 true when (map_get(A, World#world.actors))#actor.trap -> expect(A, {'EXIT', B, noproc}, World1);
                 noproc when not (map_get(A, World#world.actors))#actor.trap -> World1
             end,
    settle(World2).

collect(A, B, World) ->
    count(collect),
    true = do(A, {collect, B}),
    World.

send(A, B, #world{sent = Sent} = World) ->
    count(send),
    Message = {msg, A, Sent + 1, lists:duplicate(rand:uniform(30), Sent)},
    To = case actor(B, World) of
             #actor{name = Name} when Name =/= undefined -> one_of([B, Name]);
             _ -> B
         end,
    true = do(A, {one_of([send, send_after]), To, Message}),
    World1 = expect(B, Message, World#world{sent = Sent + 1}),
    case rand:uniform(4) of
        1 -> settle(World1);
        _ -> World1
    end.

look(A, World) ->
    count(look),
    #actor{links = Links, monitors = Monitors, trap = Trap, name = Name} = actor(A, World),
    Expected = {lists:sort(maps:keys(Links)), lists:sort(maps:values(Monitors)), Trap, Name},
    until(look, fun() ->
                        [{links, Seen}, {monitors, Watched}, {trap_exit, Traps}, {registered_name, Named}] =
                            process_info(A, [links, monitors, trap_exit, registered_name]),
                        There = {lists:sort(Seen), lists:sort([Pid || {process, Pid} <- Watched]), Traps,
                                 case Named of [] -> undefined; _ -> Named end},
                        There =:= Expected orelse {There, Expected}
                end),
    World.

%% A ends by itself, or B ends on a request of A.
die(A, B, World) ->
    Reason = reason(),
    %% Nothing is under way to those that end.
    World1 = settle(World),
    case rand:uniform(2) of
        1 ->
            count(die),
            A ! {die, Reason},
            ended(A, Reason, World1);
        2 ->
            count(exit),
            #actor{trap = Trap} = actor(B, World1),
            case Reason of
                kill -> told_to_end(A, B, kill, killed, World1);
                _ when Trap ->
                    true = do(A, {exit, B, Reason}),
                    settle(expect(B, {'EXIT', A, Reason}, World1));
                normal when A =/= B ->
                    true = do(A, {exit, B, normal}),
                    World1;
                _ -> told_to_end(A, B, Reason, Reason, World1)
            end
    end.

told_to_end(A, B, Signal, Reason, World) ->
    A ! {do, self(), Tag = make_ref(), {exit, B, Signal}},
    World1 = ended(B, Reason, World),
    case World1#world.actors of
        #{A := _} -> receive {Tag, true} -> ok after ?PATIENCE -> exit({silent, A}) end;
        %% It may have answered before it ended with B.
        #{} -> receive {Tag, true} -> ok after 0 -> ok end
    end,
    World1.

%% The end of an actor, and of those linked to it that do not trap exits: all with the same reason.
ended(Pid, Reason, World) ->
    Dead = closure([Pid], Reason, World, #{}),
    [receive
         {'DOWN', _, process, One, Reason} -> ok;
         {'DOWN', _, process, One, Other} -> exit({ended, One, Other, Reason})
     after ?PATIENCE -> exit({lives, One, Reason})
     end || One <- maps:keys(Dead)],
    #world{actors = Actors, gone = Gone} = World,
    Living = maps:without(maps:keys(Dead), Actors),
    Told = maps:map(fun(_, Actor) -> told(Dead, Reason, Actor) end, Living),
    settle(World#world{actors = Told, gone = lists:sublist(maps:keys(Dead) ++ Gone, 20)}).

closure([], _, _, Dead) -> Dead;
closure([Pid | Rest], Reason, World, Dead) when is_map_key(Pid, Dead) -> closure(Rest, Reason, World, Dead);
closure([Pid | Rest], Reason, World, Dead) ->
    #actor{links = Links} = actor(Pid, World),
    Follow = [Linked || Reason =/= normal, Linked <- maps:keys(Links), not (actor(Linked, World))#actor.trap],
    closure(Follow ++ Rest, Reason, World, Dead#{Pid => true}).

told(Dead, Reason, #actor{links = Links, monitors = Monitors, trap = Trap, expect = Expect} = Actor) ->
    Exits = [{'EXIT', Pid, Reason} || Trap, Pid <- maps:keys(maps:with(maps:keys(Dead), Links))],
    Ended = maps:filter(fun(_, Pid) -> is_map_key(Pid, Dead) end, Monitors),
    Downs = [{'DOWN', Monitor, process, Pid, Reason} || {Monitor, Pid} <- maps:to_list(Ended)],
    Actor#actor{links = maps:without(maps:keys(Dead), Links), monitors = maps:without(maps:keys(Ended), Monitors),
                expect = Expect ++ Exits ++ Downs}.

%% Everybody has got what was expected, nothing else, and messages of one sender in their order.
settle(#world{actors = Actors} = World) ->
    World#world{actors = maps:map(fun settle/2, Actors)}.

settle(_, #actor{expect = []} = Actor) -> Actor;
settle(Pid, #actor{expect = Expect} = Actor) ->
    count(compared),
    Sorted = lists:sort(Expect),
    Got = got(Pid, Sorted, [], erlang:monotonic_time(millisecond) + ?PATIENCE),
    Senders = lists:usort([From || {msg, From, _, _} <- Got]),
    [begin
         Numbers = [N || {msg, Sender, N, _} <- Got, Sender =:= From],
         Numbers =:= lists:sort(Numbers) orelse exit({order, Pid, From, Numbers})
     end || From <- Senders],
    Actor#actor{expect = []}.

got(Pid, Sorted, Before, End) ->
    Got = Before ++ do(Pid, log),
    case lists:sort(Got) of
        Sorted -> Got;
        Other when length(Other) >= length(Sorted) -> exit({got, Pid, Other -- Sorted, Sorted -- Other});
        Other ->
            case erlang:monotonic_time(millisecond) > End of
                true -> exit({missing, Pid, Sorted -- Other, Other -- Sorted});
                false -> receive after 1 -> ok end, got(Pid, Sorted, Got, End)
            end
    end.

do(Pid, Command) ->
    Tag = make_ref(),
    Pid ! {do, self(), Tag, Command},
    receive
        {Tag, Result} -> Result
    after ?PATIENCE ->
        exit({silent, Pid, Command, process_info(Pid)})
    end.

loop(Log) ->
    receive
        {do, From, Tag, log} -> From ! {Tag, lists:reverse(Log)}, loop([]);
        {do, From, Tag, Command} -> From ! {Tag, perform(Command)}, loop(Log);
        {die, Reason} -> exit(Reason);
        Other -> loop([Other | Log])
    end.

perform(spawn_link) -> spawn_link(fun() -> loop([]) end);
perform(spawn_monitor) -> spawn_monitor(fun() -> loop([]) end);
perform({link, Pid}) -> try link(Pid) of true -> heard(Pid) catch error:noproc -> noproc end;
perform({unlink, Pid}) -> unlink(Pid);
perform({monitor, Pid}) -> Monitor = monitor(process, Pid), heard(Pid), Monitor;
perform({demonitor, Monitor}) -> demonitor(Monitor, [info]);
perform({trap, Flag}) -> process_flag(trap_exit, Flag);
perform({register, Name}) -> try register(Name, self()) catch error:badarg -> badarg end;
perform({unregister, Name}) -> unregister(Name);
perform({exit, Pid, Reason}) -> exit(Pid, Reason);
perform({collect, Pid}) -> erlang:garbage_collect(Pid);
perform({send, To, Message}) -> To ! Message, true;
perform({send_after, To, Message}) ->
    %% Sent by a timer, and waited for, so that the next message of this sender comes behind it.
    Timer = erlang:send_after(0, To, Message),
    gone(Timer).

%% An answer of Pid, if it is there, comes after it has handled what was sent to it before.
heard(Pid) ->
    _ = is_process_alive(Pid),
    true.

gone(Timer) ->
    case erlang:read_timer(Timer) of
        false -> true;
        _ -> erlang:yield(), gone(Timer)
    end.

%% Races: processes that get in each other's way.

race(Name) ->
    count({race, Name}),
    race_of(Name, 2 + rand:uniform(6)).

%% Runs each of these at the same time; gives what they return.
together(Funs) ->
    Parent = self(),
    Pids = [spawn_monitor(fun() -> receive go -> exit({result, Fun(Parent)}) end end) || Fun <- Funs],
    [Pid ! go || {Pid, _} <- Pids],
    [receive
         {'DOWN', Monitor, process, Pid, {result, Result}} -> Result;
         {'DOWN', Monitor, process, Pid, Reason} -> exit({racer, Reason})
     after ?PATIENCE -> exit({racer, Pid, process_info(Pid)})
     end || {Pid, Monitor} <- Pids].

%% Two that link and unlink agree in the end; one of them learns of the other's end by that link only.
race_of(links, _) ->
    [A, B] = [element(1, spawn_monitor(fun() -> loop([]) end)) || _ <- "ab"],
    false = do(A, {trap, true}),
    Acts = [one_of([link, unlink]) || _ <- lists:seq(1, rand:uniform(6))],
    Parts = [{A, B, Acts}, {B, A, [one_of([link, unlink]) || _ <- Acts]}],
    Tags = [begin Tag = make_ref(), From ! {do, self(), Tag, {Act, To}}, Tag end
            || {From, To, All} <- Parts, Act <- All],
    [receive {Tag, true} -> ok after ?PATIENCE -> exit({silent, Tag}) end || Tag <- Tags],
    %% By the second request, all signals between the two have arrived.
    [do(Pid, log) || Pid <- [A, B, A, B]],
    {links, LinksOfA} = process_info(A, links),
    {links, LinksOfB} = process_info(B, links),
    Linked = lists:member(B, LinksOfA),
    Linked = lists:member(A, LinksOfB),
    true = do(A, {link, B}),
    exit(B, over),
    receive {'DOWN', _, process, B, over} -> ok after ?PATIENCE -> exit({lives, B}) end,
    until({exit_of, B}, fun() -> do(A, log) =:= [{'EXIT', B, over}] end),
    stop(A);
%% All who monitor one that ends hear of it once.
race_of(monitors, Count) ->
    Victim = spawn(fun() -> receive die -> exit(died) end end),
    Watch = fun(_) ->
                    Monitor = monitor(process, Victim),
                    receive {'DOWN', Monitor, process, Victim, Reason} -> Reason after ?PATIENCE -> exit(no_down) end
            end,
    Leave = fun(_) ->
                    Monitor = monitor(process, Victim),
                    true = demonitor(Monitor, [flush]),
                    receive Late -> exit({late, Late}) after 0 -> nothing end
            end,
    Results = together([fun(_) -> Victim ! die, died end | [one_of([Watch, Leave]) || _ <- lists:seq(1, Count)]]),
    [true = lists:member(Result, [died, noproc, nothing]) || Result <- Results];
%% A name has one owner, or none.
race_of(names, Count) ->
    Name = list_to_atom("soak_race_" ++ pid_to_list(self())),
    Take = fun(_) ->
                   try register(Name, self()) of
                       true -> self() =:= whereis(Name) orelse exit(not_mine), unregister(Name), took
                   catch error:badarg -> badarg
                   end
           end,
    Send = fun(_) -> try Name ! hello of hello -> sent catch error:badarg -> nobody end end,
    _ = together([one_of([Take, Take, Send]) || _ <- lists:seq(1, Count)]),
    undefined = whereis(Name);
%% A timer either fires or is cancelled.
race_of(timers, Count) ->
    Timers = [{N, erlang:send_after(rand:uniform(3) - 1, self(), {timer, N})} || N <- lists:seq(1, Count)],
    [case erlang:cancel_timer(Timer) of
         false -> receive {timer, N} -> ok after ?PATIENCE -> exit({timer, N}) end;
         Left when is_integer(Left) -> receive {timer, N} -> exit({cancelled, N, Left}) after 0 -> ok end
     end || {N, Timer} <- Timers, rand:uniform(4) > 1 orelse receive {timer, N} -> false after ?PATIENCE -> exit({timer, N}) end];
%% Of answers through an alias one comes at most, and none later.
race_of(aliases, Count) ->
    Server = spawn(fun Answer() -> receive {ask, Alias} -> Alias ! {Alias, answer}, Alias ! {Alias, again}, Answer() end end),
    Ask = fun(_) ->
                  Alias = monitor(process, Server, [{alias, reply_demonitor}]),
                  Server ! {ask, Alias},
                  Result = receive
                               {Alias, answer} -> answer;
                               {'DOWN', Alias, process, Server, _} -> down
                           after 0 ->
                               demonitor(Alias, [flush]),
                               receive {Alias, answer} -> answer after 0 -> nothing end
                           end,
                  receive Late -> exit({late, Late}) after 1 -> Result end
          end,
    _ = together([fun(_) -> exit(Server, kill) end | [Ask || _ <- lists:seq(1, Count)]]);
%% Messages of each sender come in their order, whole.
race_of(order, Count) ->
    Each = 50,
    Send = fun(To) -> [To ! {order, self(), N, <<N:64, 0:640>>} || N <- lists:seq(1, Each)] end,
    Parent = self(),
    Spawned = [spawn_monitor(fun() -> Send(Parent) end) || _ <- lists:seq(1, Count)],
    [[receive {order, Pid, N, <<N:64, 0:640>>} -> ok after ?PATIENCE -> exit({order, Pid, N}) end || N <- lists:seq(1, Each)]
     || {Pid, _} <- Spawned],
    [receive {'DOWN', Monitor, process, Pid, normal} -> ok end || {Pid, Monitor} <- Spawned];
%% The parent hears once of each child, whoever ends it.
race_of(children, Count) ->
    Parent = fun(_) ->
                     process_flag(trap_exit, true),
                     Children = [spawn_link(fun() -> receive _ -> exit(asked) end end) || _ <- lists:seq(1, Count)],
                     Killers = [spawn(fun() -> exit(Child, kill), Child ! stop end) || Child <- Children, rand:uniform(2) =:= 1],
                     [Child ! stop || Child <- Children],
                     [receive
                          {'EXIT', Child, Reason} when Reason =:= asked; Reason =:= killed -> ok
                      after ?PATIENCE -> exit({child, Child})
                      end || Child <- Children],
                     receive More -> exit({more, More}) after 0 -> length(Killers) end
             end,
    together([Parent, Parent]);
%% One that works and never looks at its messages is killed all the same, with all that is linked to it.
race_of(kills, Count) ->
    Chain = fun Chain(0) -> spin(0);
                Chain(N) -> spawn_link(fun() -> Chain(N - 1) end), spin(0)
            end,
    {First, Monitor} = spawn_monitor(fun() -> Chain(Count) end),
    exit(First, kill),
    receive {'DOWN', Monitor, process, First, killed} -> ok after ?PATIENCE -> exit({lives, First}) end.

spin(N) -> spin(N + 1).

stop(Pid) ->
    exit(Pid, kill),
    receive {'DOWN', _, process, Pid, killed} -> ok after ?PATIENCE -> exit({lives, Pid}) end.
