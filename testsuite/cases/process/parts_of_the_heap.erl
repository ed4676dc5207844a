%% total_heap_size is the sum of the blocks and fragments of garbage_collection_info; a hibernating process has one block.
-module(parts_of_the_heap).
-export([main/0, sleep/2]).
main() ->
    erlang:display(is_sum(self())),
    Deep = deep(1000),
    erlang:display(is_sum(self())),
    erlang:garbage_collect(),
    erlang:display({is_sum(self()), length(Deep)}),
    Pids = [spawn(fun() -> erlang:hibernate(?MODULE, sleep, [Size, lists:seq(1, Size)]) end) || Size <- [0, 10, 1000]],
    [begin
         until_hibernates(Pid),
         Sizes = process_info(Pid, [heap_size, total_heap_size]),
         erlang:display({[Size || {_, Size} <- Sizes] =:= lists:duplicate(2, element(2, hd(Sizes))), is_sum(Pid),
                         Sizes =:= process_info(Pid, [heap_size, total_heap_size])}),
         Pid ! again
     end || _ <- [1, 2], Pid <- Pids],
    [exit(Pid, kill) || Pid <- Pids],
    ok.

sleep(Size, List) ->
    receive again -> ok end,
    Size = length(List),
    erlang:hibernate(?MODULE, sleep, [Size, List]).

until_hibernates(Pid) ->
    case process_info(Pid, [current_function, message_queue_len]) of
        [{_, {erlang, hibernate, _}}, {_, 0}] -> ok;
        _ -> erlang:yield(), until_hibernates(Pid)
    end.

is_sum(Pid) ->
    [{_, Parts}, {_, Total}] = process_info(Pid, [garbage_collection_info, total_heap_size]),
    Sum = lists:sum([element(2, lists:keyfind(Part, 1, Parts)) || Part <- [heap_block_size, old_heap_block_size, mbuf_size]]),
    Sum =:= Total.

deep(0) -> [];
deep(N) -> [lists:seq(1, N rem 100) | deep(N - 1)].
