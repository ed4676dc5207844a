%% erlang:memory/0,1 has each kind of memory and counts binaries, tables and processes that come and go; system_info(ets_count).
-module(memory_told).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    erlang:display([Type || {Type, Bytes} <- erlang:memory(), is_integer(Bytes), Bytes >= 0]),
    M = maps:from_list(erlang:memory()),
    #{total := T, processes := P, system := S, processes_used := U, atom := A, atom_used := AU, binary := B, code := C, ets := E} = M,
    erlang:display([T =:= P + S, U =< P, AU =< A, S >= A + B + C + E, P > 0, C > 0, A > 0]),
    erlang:display([is_integer(erlang:memory(Type)) || Type <- [total, processes, processes_used, system, atom, atom_used, binary, code, ets]]),
    erlang:display([Type || {Type, Bytes} <- erlang:memory([ets, total, ets]), is_integer(Bytes)]),
    erlang:display(erlang:memory([])),
    [erlang:display(try erlang:memory(id(Bad)) catch error:Reason -> Reason end) || Bad <- [none, [total, none], 1, "total", [total | ets], maximum]],
    Before = erlang:memory(binary),
    Big = binary:copy(id(<<"0123456789">>), 1000000),
    erlang:display(erlang:memory(binary) - Before >= byte_size(Big)),
    erlang:display(byte_size(id(Big))),
    BeforeTables = {erlang:memory(ets), erlang:system_info(ets_count)},
    Table = ets:new(table, []),
    ets:insert(Table, [{I, I} || I <- lists:seq(1, 10000)]),
    {Bytes0, Count0} = BeforeTables,
    erlang:display([erlang:memory(ets) - Bytes0 > 300000, erlang:system_info(ets_count) - Count0]),
    ets:delete(Table),
    erlang:display([erlang:memory(ets) - Bytes0 < 100000, erlang:system_info(ets_count) - Count0]),
    BeforeProcesses = erlang:memory(processes),
    Self = self(),
    Pids = [spawn_link(fun() -> L = lists:seq(1, 20000), Self ! {self(), length(L)}, receive stop -> length(L) end end) || _ <- lists:seq(1, 20)],
    [receive {Pid, 20000} -> ok end || Pid <- Pids],
    erlang:display(erlang:memory(processes) - BeforeProcesses > 20 * 20000 * 16),
    [begin unlink(Pid), exit(Pid, kill) end || Pid <- Pids].
