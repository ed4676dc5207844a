%% A process whose heap grows beyond what it may is killed: no handler sees it, and the program ends with status 1.
%% status: 1
-module(heap_beyond_its_limit).
-export([main/0]).
main() ->
    process_flag(max_heap_size, #{size => 100000, kill => true, error_logger => false}),
    erlang:display(length(grow(10000, []))),
    try grow(10000000, []) of
        L -> erlang:display(length(L))
    catch
        C:R -> erlang:display({C, R})
    after
        erlang:display(never)
    end.

grow(0, L) -> L;
grow(N, L) -> grow(N - 1, [N | L]).
