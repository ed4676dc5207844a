%% process_info/1 has its items in a fixed order; backtraces; the flag monitor_nodes; times before the program began.
%% out27: from OTP 26 on time may be warped.
-module(info_of_processes).
-export([main/0, waits/0]).

main() ->
    Pid = spawn(?MODULE, waits, []),
    settled(Pid),
    erlang:display([Item || {Item, _} <- process_info(Pid)]),
    erlang:display([shows(self(), "info_of_processes:main/0"), shows(Pid, "info_of_processes:waits/0")]),
    erlang:display(process_info(Pid, group_leader) =:= {group_leader, group_leader()}),
    exit(Pid, kill),
    erlang:display([process_flag(monitor_nodes, Flag) || Flag <- [true, true, false, false]]),
    erlang:display([caused(fun() -> process_flag(Flag, Value) end)
        || {Flag, Value} <- [{monitor_nodes, x}, {{monitor_nodes, x}, true}, {{other, []}, true}]]),
    Early = erlang:convert_time_unit(erlang:system_info(start_time), native, millisecond) - 1000,
    erlang:display([caused(fun() -> erlang:start_timer(Early, self(), x, [{abs, true}]) end),
        caused(fun() -> erlang:send_after(Early, self(), x, [{abs, true}]) end)]),
    erlang:display(erlang:system_info(start_time) =< erlang:monotonic_time()),
    [erlang:display(erlang:system_info(Item)) || Item <- [time_warp_mode, tolerant_timeofday, time_offset]],
    Table = ets:new(bag, [bag]),
    erlang:display(caused(fun() -> ets:update_counter(Table, a, 1) end)),
    Set = ets:new(set, []),
    ets:insert(Set, {a, b}),
    erlang:display(caused(fun() -> ets:update_counter(Set, a, 1) end)).

waits() -> receive stop -> ok end.

settled(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), settled(Pid)
    end.

shows(Pid, Text) ->
    {backtrace, Lines} = process_info(Pid, backtrace),
    [string:find(Lines, Part) =/= nomatch || Part <- ["Program counter: 0x", Text, "<terminate process normally>"]].

caused(Fun) ->
    try Fun() of
        Value -> {gives, Value}
    catch
        Class:Reason:Trace ->
            [{_, _, _, Info} | _] = Trace,
            {Class, Reason, [maps:get(cause, Map, none) || {error_info, Map} <- Info]}
    end.
