%% EXC-40: exceptions that were caught leave nothing behind: the stack is as large as before, and an uncaught throw is nocatch.
-module(exc_40_nothing_is_left_behind).
-export([main/0]).

main() ->
    [catch throw(N) || N <- lists:seq(1, 100000)],
    First = process_info(self(), stack_size),
    [try error(N) catch _:_ -> ok end || N <- lists:seq(1, 100000)],
    Second = process_info(self(), stack_size),
    erlang:display(First =:= Second),
    {_, Monitor} = spawn_monitor(fun() ->
        [catch throw(N) || N <- lists:seq(1, 10)],
        throw(last)
    end),
    receive {'DOWN', Monitor, process, _, {Reason, _}} -> erlang:display(Reason) end.
