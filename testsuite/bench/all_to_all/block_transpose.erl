%% A matrix lies in blocks with sixteen processes, and is transposed again and again: each sends a block to each.
-module(block_transpose).
-export([main/0]).
-define(PARTS, 16).
-define(SIDE, 16).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Parent = self(),
    Workers = [spawn_link(fun() -> worker(Id, Parent) end) || Id <- lists:seq(0, ?PARTS - 1)],
    [Worker ! {workers, Workers} || Worker <- Workers],
    lists:foldl(fun(Worker, Sum) -> receive {done, Worker, Part} -> (Sum * 31 + Part) band 16#ffffffff end end, 0, Workers).

worker(Id, Parent) ->
    Blocks = [[[(Id * 7 + Column * 3 + X + Y * Y) band 255 || X <- lists:seq(1, ?SIDE)] || Y <- lists:seq(1, ?SIDE)]
              || Column <- lists:seq(0, ?PARTS - 1)],
    receive
        {workers, Workers} -> Parent ! {done, self(), steps(320, Id, lists:zip(lists:seq(0, ?PARTS - 1), Workers), Blocks)}
    end.

steps(0, _, _, Blocks) -> lists:foldl(fun(X, Sum) -> (Sum * 7 + X) band 16#ffffffff end, 0, lists:flatten(Blocks));
steps(N, Id, Workers, Blocks) ->
    [Worker ! {block, N, Id, transpose(Block)} || {{_, Worker}, Block} <- lists:zip(Workers, Blocks)],
    Got = [receive {block, N, From, Block} -> Block end || {From, _} <- Workers],
    steps(N - 1, Id, Workers, [[[(X * 5 + N) band 255 || X <- Row] || Row <- Block] || Block <- Got]).

transpose([[] | _]) -> [];
transpose(Rows) -> [[hd(Row) || Row <- Rows] | transpose([tl(Row) || Row <- Rows])].
