%% A heap limit with `kill` ends the process as `killed`, without `kill` it does not, whether terms are made or messages arrive.
-module(limits_of_heaps_with_messages).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Off = fun(M) -> M#{error_logger => false} end,
    [erlang:display({Kind, Kill, outcome(fun() -> work(Kind) end, [{max_heap_size, Off(#{size => 20000, kill => Kill})}])}) || Kind <- [list, small, message, caught, fold], Kill <- [true, false]],
    [erlang:display({Kind, outcome(fun() -> work(Kind) end, [{max_heap_size, Off(#{size => 0, kill => true})}])}) || Kind <- [list, message]],
    erlang:display(outcome(fun() -> work(set) end, [])),
    erlang:display(outcome(fun() -> process_flag(max_heap_size, Off(#{size => 5000, kill => false})), work(list) end, [{max_heap_size, Off(#{size => 5000, kill => true})}])),
    erlang:display([try lists:keyfind(size, 1, maps:to_list(element(2, process_info(self(), max_heap_size)))) =:= {size, 0}, process_flag(max_heap_size, V) of _ -> ok catch C:R -> {C, R} end ||
        V <- [-1, 1, 100, a, #{}, #{size => 1}, #{size => a}, #{size => 1 bsl 70}, #{size => 100000, kill => 1}, #{size => 100000, error_logger => 0}, #{kill => true}, #{size => 0, more => 1}, 0]]).

outcome(Fun, Options) ->
    {_, M} = spawn_opt(fun() -> exit(Fun()) end, [monitor | Options]),
    receive {'DOWN', M, process, _, R} -> R end.

work(list) -> length(id(lists:seq(1, 100000)));
work(small) -> length(id(lists:seq(1, 100)));
work(message) -> self() ! id(lists:duplicate(100000, {x})), receive L -> garbage_collect(), length(L) end;
work(caught) -> try length(id([{N} || N <- lists:seq(1, 100000)])) catch _:_ -> never after put(x, 1) end;
work(fold) -> lists:foldl(fun(X, Y) -> id({X}), X + Y end, 0, lists:seq(1, 50));
work(set) -> process_flag(max_heap_size, #{size => 10000, kill => true, error_logger => false}), work(list).
