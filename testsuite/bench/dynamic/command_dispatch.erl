%% Commands of a desk calculator are applied by name, with arguments in a list and as funs of exported functions.
-module(command_dispatch).
-export([main/0]).
-export([push/2, drop/1, swap/1, plus/1, minus/1, times/1, store/2, recall/2, every/2, twice/1]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Script = [{push, [5]}, {push, [7]}, plus, {store, [a]}, {push, [3]}, times, {recall, [a]}, minus, swap_or_keep, {push, [11]},
              {every, [fun ?MODULE:twice/1]}, plus, {store, [b]}, {push, [2]}, {recall, [b]}, swap, drop, {push, [1000]}, minus],
    repeat(1100000, Script, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Script, Sum) ->
    {Stack, Memory} = lists:foldl(fun command/2, {[N band 15], []}, Script),
    repeat(N - 1, Script, (Sum + lists:sum(Stack) + length(Memory)) band 16#ffffffff).

command({Name, Arguments}, State) -> apply(?MODULE, Name, [State | Arguments]);
command(Name, State) ->
    case erlang:function_exported(?MODULE, Name, 1) of
        true -> ?MODULE:Name(State);
        false -> State
    end.

push({Stack, Memory}, X) -> {[X | Stack], Memory}.

drop({[_ | Stack], Memory}) -> {Stack, Memory}.

swap({[A, B | Stack], Memory}) -> {[B, A | Stack], Memory}.

plus({[A, B | Stack], Memory}) -> {[A + B | Stack], Memory}.

minus({[A, B | Stack], Memory}) -> {[B - A | Stack], Memory}.

times({[A, B | Stack], Memory}) -> {[A * B | Stack], Memory}.

store({[A | _] = Stack, Memory}, Key) -> {Stack, lists:keystore(Key, 1, Memory, {Key, A})}.

recall({Stack, Memory}, Key) ->
    {Key, A} = lists:keyfind(Key, 1, Memory),
    {[A | Stack], Memory}.

every({Stack, Memory}, Fun) -> {lists:map(Fun, Stack), Memory}.

twice(X) -> 2 * X.
