%% Events are cast to a server of counts, other messages come as info, a call now and then waits for all.
-module(event_counter).
-export([main/0]).
-behaviour(gen_server).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2, handle_continue/2]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

-record(state, {counts = #{}, total = 0, ticks = 0, dirty = false}).

run() ->
    {ok, Server} = gen_server:start_link(?MODULE, [], []),
    Sum = rounds(4000, Server, 0),
    ok = gen_server:stop(Server),
    Sum.

rounds(0, _, Sum) -> Sum;
rounds(N, Server, Sum) ->
    [event(Server, K, N) || K <- lists:seq(1, 1000)],
    rounds(N - 1, Server, (Sum + gen_server:call(Server, total)) band 16#ffffffff).

event(Server, K, _) when K rem 10 =:= 0 -> Server ! {tick, K};
event(Server, K, N) when K rem 50 =:= 1 -> gen_server:cast(Server, {reset, name(K + N)});
event(Server, K, N) -> gen_server:cast(Server, {event, name(K * N), K}).

name(N) -> element(1 + N rem 5, {opened, closed, read, written, moved}).

init([]) -> {ok, #state{}}.

handle_call(total, _, #state{counts = Counts, ticks = Ticks, total = Total} = State) ->
    {reply, lists:sum(maps:values(Counts)) + Ticks + Total, State#state{dirty = false}}.

handle_cast({event, Name, Size}, #state{counts = Counts, dirty = false} = State) ->
    {noreply, State#state{counts = add(Name, Size, Counts), dirty = true}, {continue, saved}};
handle_cast({event, Name, Size}, #state{counts = Counts} = State) -> {noreply, State#state{counts = add(Name, Size, Counts)}};
handle_cast({reset, Name}, #state{counts = Counts} = State) -> {noreply, State#state{counts = maps:remove(Name, Counts)}}.

handle_info({tick, K}, #state{ticks = Ticks} = State) -> {noreply, State#state{ticks = (Ticks + K) band 16#ffffff}}.

handle_continue(saved, #state{total = Total} = State) -> {noreply, State#state{total = Total + 1}}.

add(Name, Size, Counts) -> maps:update_with(Name, fun(Count) -> (Count + Size) band 16#ffffff end, Size, Counts).
