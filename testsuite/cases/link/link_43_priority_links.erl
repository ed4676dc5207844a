%% LINK-43: the exit message of a link made with the option priority is a priority message of the process that gave the option.
%% releases: 29
-module(link_43_priority_links).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    erlang:display(is_enabled()),
    [erlang:display({Name, of_link(Link)}) || {Name, Link} <- [
        {priority, fun(Pid) -> link(Pid, [priority]) end},
        {twice, fun(Pid) -> link(Pid, [priority, priority]) end},
        {none, fun(Pid) -> link(Pid, []) end},
        {then_link_1, fun(Pid) -> link(Pid, [priority]), link(Pid) end},
        {then_none, fun(Pid) -> link(Pid, [priority]), link(Pid, []) end},
        {after_link_1, fun(Pid) -> link(Pid), link(Pid, [priority]) end},
        {unlinked, fun(Pid) -> link(Pid, [priority]), unlink(Pid), link(Pid) end},
        {after_unlink, fun(Pid) -> link(Pid), unlink(Pid), link(Pid, [priority]) end},
        {after_the_other, fun(Pid) -> Pid ! {link, self()}, receive linked -> ok end, link(Pid, [priority]) end},
        {before_the_other, fun(Pid) -> link(Pid, [priority]), Pid ! {link, self()}, receive linked -> ok end end}]],
    %% The other process unlinks: nothing is left of the option.
    Pid = linked(),
    link(Pid, [priority]),
    Pid ! {unlink, self()},
    receive unlinked -> ok end,
    Links = element(2, process_info(self(), links)),
    erlang:display({lists:member(Pid, Links), is_enabled()}),
    %% An exit signal by a call has no priority.
    link(Pid, [priority]),
    self() ! a,
    Pid ! {exit, self()},
    erlang:display(all(1)),
    unlink(Pid),
    %% The option concerns one side.
    link(Pid, [priority]),
    Pid ! {enabled, self()},
    erlang:display(receive {enabled, Enabled} -> Enabled end),
    unlink(Pid),
    exit(Pid, kill),
    is_gone(Pid),
    %% A process that has ended, oneself, and ports.
    self() ! a,
    link(Pid, [priority]),
    erlang:display({all(1), is_enabled()}),
    erlang:display([link(self(), [priority]), is_enabled()]),
    Port = open_port({spawn, "cat"}, []),
    link(Port, [priority]),
    erlang:display(is_enabled()),
    self() ! a,
    port_close(Port),
    erlang:display({all(1), is_enabled()}),
    %% New processes.
    [begin
        New = spawn_opt(fun() -> receive stop -> exit(stopped) end end, [{link, Options}]),
        Before = is_enabled(),
        self() ! a,
        New ! stop,
        erlang:display({Options, Before, all(1)})
     end || Options <- [[priority], [], [priority, priority]]],
    process_flag(trap_exit, false),
    erlang:display(of_process(fun() -> link(Pid, [priority]) end)),
    erlang:display(of_process(fun() -> link(Pid, []) end)),
    erlang:display(of_process(fun() -> link(spawn(fun() -> exit(ended) end), [priority]), receive never -> ok end end)),
    [erlang:display(failure(fun() -> link(To, Options) end)) ||
        {To, Options} <- [{self(), [fast]}, {self(), [priority | fast]}, {self(), priority}, {self(), [{priority, true}]},
                          {1, [priority]}, {name, []}, {make_ref(), [priority]}, {1, fast}]],
    [erlang:display(failure(fun() -> spawn_opt(fun() -> ok end, [{link, Options}]) end)) ||
        Options <- [[fast], [priority | fast], priority, [{priority, true}]]].

is_enabled() -> element(2, process_info(self(), priority_messages)).

is_gone(Pid) -> is_process_alive(Pid) andalso is_gone(Pid).

linked() -> spawn(fun answer/0).

answer() ->
    receive
        {link, Pid} -> link(Pid), Pid ! linked;
        {unlink, Pid} -> unlink(Pid), Pid ! unlinked;
        {exit, Pid} -> exit(Pid, called);
        {enabled, Pid} -> Pid ! {enabled, is_enabled()};
        stop -> exit(stopped)
    end,
    answer().

of_link(Link) ->
    Pid = linked(),
    Link(Pid),
    Enabled = is_enabled(),
    self() ! a,
    self() ! b,
    Pid ! stop,
    {Enabled, all(1), is_enabled()}.

%% The messages in the queue, once there are so many exit messages.
all(Exits) ->
    {messages, Messages} = process_info(self(), messages),
    case length([exit || {'EXIT', _, _} <- Messages]) of
        Exits -> [receive {'EXIT', _, Why} -> {exit, Why}; Message -> Message end || _ <- Messages];
        _ -> erlang:yield(), all(Exits)
    end.

of_process(Fun) ->
    {Pid, Ref} = spawn_monitor(fun() -> exit({result, failure(Fun)}) end),
    receive {'DOWN', Ref, process, Pid, Reason} -> Reason end.

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
