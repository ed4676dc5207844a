%% HIB-7: dictionary, links, name, flags and timers of a process survive hibernation.
-module(hib_07_what_stays).
-export([main/0, woken/1]).

main() ->
    Parent = self(),
    process_flag(trap_exit, true),
    Pid = spawn_link(fun() ->
        put(k, v),
        register(hib_07_name, self()),
        process_flag(trap_exit, true),
        erlang:send_after(40, self(), tick),
        erlang:hibernate(?MODULE, woken, [Parent])
    end),
    receive {woken, Pid, What} -> erlang:display(What) end,
    receive {'EXIT', Pid, Reason} -> erlang:display(Reason) end.

woken(Parent) ->
    {links, Links} = process_info(self(), links),
    Name = whereis(hib_07_name) =:= self(),
    Tick = receive Message -> Message end,
    Parent ! {woken, self(), {get(k), Links =:= [Parent], Name, process_info(self(), trap_exit), Tick}}.
