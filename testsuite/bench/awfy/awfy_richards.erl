%% An operating system's scheduler with its tasks and packets, Richards of Are We Fast Yet: records, queues and funs.
%% The checksum is the number of packets queued and of tasks put on hold.
-module(awfy_richards).
-export([main/0]).

-record(packet, {task, kind, datum = 0, data = {0, 0, 0, 0}}).
%% `next` is the task of the next lower priority.
-record(task, {next, priority, input = [], is_pending, is_waiting, is_held = false, state, run}).
-record(scheduler, {tasks = #{}, first = none, current = none, queued = 0, held = 0}).

-record(idler, {control = 1, count = 10000}).
-record(worker, {destination = handler_a, letter = 0}).
-record(handler, {work = [], device = []}).
-record(device, {pending = none}).

-define(DATA_SIZE, 4).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(120, none).

repeat(0, Counts) -> Counts;
repeat(N, _) -> repeat(N - 1, verify(schedule(scheduler()))).

verify({23246, 9297} = Counts) -> Counts.

scheduler() ->
    Idler = #task{priority = 0, is_pending = false, is_waiting = false, state = #idler{}, run = fun idle/3},
    Worker = #task{priority = 1000, state = #worker{}, run = fun work/3},
    Handler = #task{priority = 2000, state = #handler{}, run = fun handle/3},
    Device = #task{priority = 4000, state = #device{}, run = fun drive/3},
    Tasks = [{idler, Idler},
             {worker, with_input(Worker, packets(2, worker, work))},
             {handler_a, with_input(Handler, packets(3, device_a, device))},
             {handler_b, with_input(Handler#task{priority = 3000}, packets(3, device_b, device))},
             {device_a, with_input(Device, [])},
             {device_b, with_input(Device#task{priority = 5000}, [])}],
    lists:foldl(fun add_task/2, #scheduler{}, Tasks).

packets(Count, Task, Kind) -> lists:duplicate(Count, #packet{task = Task, kind = Kind}).

with_input(Task, Packets) -> Task#task{input = Packets, is_pending = Packets =/= [], is_waiting = true}.

%% Tasks are added in the order of their priorities.
add_task({Name, Task}, #scheduler{tasks = Tasks, first = First} = Scheduler) ->
    Scheduler#scheduler{tasks = Tasks#{Name => Task#task{next = First}}, first = Name}.

schedule(#scheduler{first = First} = Scheduler) -> schedule(First, Scheduler).

schedule(none, #scheduler{queued = Queued, held = Held}) -> {Queued, Held};
schedule(Name, #scheduler{tasks = Tasks} = Scheduler) ->
    case Tasks of
        #{Name := #task{is_held = true, next = Next}} -> schedule(Next, Scheduler);
        #{Name := #task{is_pending = false, is_waiting = true, next = Next}} -> schedule(Next, Scheduler);
        #{Name := Task} ->
            {Next, NewScheduler} = run_task(Name, Task, Scheduler#scheduler{current = Name}),
            schedule(Next, NewScheduler)
    end.

run_task(Name, #task{is_pending = true, is_waiting = true, input = [Packet | Packets]} = Task, Scheduler) ->
    NewTask = Task#task{input = Packets, is_pending = Packets =/= [], is_waiting = false},
    (Task#task.run)(Packet, Task#task.state, put_task(Name, NewTask, Scheduler));
run_task(_, #task{state = State, run = Run}, Scheduler) -> Run(none, State, Scheduler).

%% The functions of the tasks return the task to run next.

idle(none, #idler{count = 1} = State, Scheduler) -> hold(put_state(State#idler{count = 0}, Scheduler));
idle(none, #idler{control = Control, count = Count}, Scheduler) when Control band 1 =:= 0 ->
    release(device_a, put_state(#idler{control = Control bsr 1, count = Count - 1}, Scheduler));
idle(none, #idler{control = Control, count = Count}, Scheduler) ->
    release(device_b, put_state(#idler{control = Control bsr 1 bxor 16#d008, count = Count - 1}, Scheduler)).

work(none, _, Scheduler) -> wait(Scheduler);
work(Packet, #worker{destination = Old, letter = Letter}, Scheduler) ->
    Destination = other_handler(Old),
    Letters = [(Letter + I) rem 26 + $A || I <- lists:seq(0, ?DATA_SIZE - 1)],
    State = #worker{destination = Destination, letter = (Letter + ?DATA_SIZE) rem 26},
    queue(Packet#packet{task = Destination, datum = 0, data = list_to_tuple(Letters)}, put_state(State, Scheduler)).

other_handler(handler_a) -> handler_b;
other_handler(handler_b) -> handler_a.

handle(none, State, Scheduler) -> handle(State, Scheduler);
handle(#packet{kind = work} = Packet, #handler{work = Work} = State, Scheduler) ->
    handle(State#handler{work = Work ++ [Packet]}, Scheduler);
handle(#packet{kind = device} = Packet, #handler{device = Device} = State, Scheduler) ->
    handle(State#handler{device = Device ++ [Packet]}, Scheduler).

handle(#handler{work = [#packet{datum = ?DATA_SIZE} = Packet | Work]} = State, Scheduler) ->
    queue(Packet, put_state(State#handler{work = Work}, Scheduler));
handle(#handler{work = [#packet{datum = Datum, data = Data} = Packet | Work], device = [DevicePacket | Device]},
       Scheduler) ->
    State = #handler{work = [Packet#packet{datum = Datum + 1} | Work], device = Device},
    queue(DevicePacket#packet{datum = element(Datum + 1, Data)}, put_state(State, Scheduler));
handle(State, Scheduler) -> wait(put_state(State, Scheduler)).

drive(none, #device{pending = none}, Scheduler) -> wait(Scheduler);
drive(none, #device{pending = Packet}, Scheduler) -> queue(Packet, put_state(#device{pending = none}, Scheduler));
drive(Packet, _, Scheduler) -> hold(put_state(#device{pending = Packet}, Scheduler)).

%% Services for the tasks

wait(#scheduler{current = Name} = Scheduler) ->
    Task = task(Name, Scheduler),
    {Name, put_task(Name, Task#task{is_waiting = true}, Scheduler)}.

hold(#scheduler{current = Name, held = Held} = Scheduler) ->
    Task = task(Name, Scheduler),
    {Task#task.next, put_task(Name, Task#task{is_held = true}, Scheduler#scheduler{held = Held + 1})}.

release(Name, Scheduler) ->
    Task = task(Name, Scheduler),
    {more_urgent(Name, Task, Scheduler), put_task(Name, Task#task{is_held = false}, Scheduler)}.

queue(#packet{task = Name} = Packet, #scheduler{current = Current, queued = Queued} = Scheduler) ->
    #task{input = Input} = Task = task(Name, Scheduler),
    NewTask = Task#task{input = Input ++ [Packet#packet{task = Current}]},
    NewScheduler = Scheduler#scheduler{queued = Queued + 1},
    case Input of
        [] -> {more_urgent(Name, Task, Scheduler), put_task(Name, NewTask#task{is_pending = true}, NewScheduler)};
        _ -> {Current, put_task(Name, NewTask, NewScheduler)}
    end.

more_urgent(Name, #task{priority = Priority}, #scheduler{current = Current} = Scheduler) ->
    case task(Current, Scheduler) of
        #task{priority = CurrentPriority} when Priority > CurrentPriority -> Name;
        _ -> Current
    end.

task(Name, #scheduler{tasks = Tasks}) -> map_get(Name, Tasks).

put_task(Name, Task, #scheduler{tasks = Tasks} = Scheduler) -> Scheduler#scheduler{tasks = Tasks#{Name := Task}}.

put_state(State, #scheduler{current = Name} = Scheduler) ->
    Task = task(Name, Scheduler),
    put_task(Name, Task#task{state = State}, Scheduler).
