%% A turnstile as a state machine: coins, pushes, a state timeout that never comes, postponed events.
-module(turnstile).
-export([main/0]).
-behaviour(gen_statem).
-export([callback_mode/0, init/1, locked/3, unlocked/3, service/3]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    {ok, Gate} = gen_statem:start_link(?MODULE, [], []),
    Sum = visitors(500000, Gate, 0),
    ok = gen_statem:stop(Gate),
    Sum.

visitors(0, Gate, Sum) -> Sum + gen_statem:call(Gate, count);
visitors(N, Gate, Sum) when N rem 100 =:= 0 ->
    gen_statem:cast(Gate, open_service),
    gen_statem:cast(Gate, push),
    gen_statem:cast(Gate, {coin, 1}),
    ok = gen_statem:call(Gate, close_service),
    visitors(N - 1, Gate, Sum);
visitors(N, Gate, Sum) ->
    gen_statem:cast(Gate, {coin, 1 + N rem 3}),
    Got = gen_statem:call(Gate, push),
    visitors(N - 1, Gate, Sum + Got).

callback_mode() -> state_functions.

init([]) -> {ok, locked, #{coins => 0, passed => 0}}.

locked(cast, {coin, Value}, #{coins := Coins} = Data) when Value >= 2 ->
    {next_state, unlocked, Data#{coins := Coins + Value}, [{state_timeout, 60000, forget}]};
locked(cast, {coin, Value}, #{coins := Coins} = Data) -> {keep_state, Data#{coins := Coins + Value}};
locked({call, From}, push, _) -> {keep_state_and_data, [{reply, From, 0}]};
locked(Type, Event, Data) -> any(Type, Event, Data).

unlocked({call, From}, push, #{passed := Passed} = Data) ->
    {next_state, locked, Data#{passed := Passed + 1}, [{reply, From, 1}]};
unlocked(cast, {coin, Value}, #{coins := Coins} = Data) -> {keep_state, Data#{coins := Coins + Value}};
unlocked(state_timeout, forget, Data) -> {next_state, locked, Data};
unlocked(Type, Event, Data) -> any(Type, Event, Data).

service({call, From}, close_service, Data) -> {next_state, locked, Data, [{reply, From, ok}]};
service(_, _, _) -> {keep_state_and_data, [postpone]}.

any(cast, open_service, Data) -> {next_state, service, Data};
any(cast, push, _) -> keep_state_and_data;
any({call, From}, count, #{coins := Coins, passed := Passed}) -> {keep_state_and_data, [{reply, From, Coins + Passed}]}.
