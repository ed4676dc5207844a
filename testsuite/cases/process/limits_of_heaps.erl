%% MISC-8: max_heap_size counts heap, garbage, messages and stack; the process is killed or goes on, as the flag says.
-module(limits_of_heaps).
-export([main/0, tuples/0, binary/0, numbers/0, deep/0, messages/0, terms/0, external/0, within/0, stack_within/0, id/1]).

main() ->
    Limit = #{size => 20000, kill => true, error_logger => false},
    [erlang:display({F, ended(F, Limit)}) || F <- [tuples, binary, numbers, deep, messages, terms, external]],
    [erlang:display({F, ended(F, Limit)}) || F <- [within, stack_within]],
    erlang:display({integer, ended(numbers, 20000 * 1000000)}),
    %% Without kill nothing happens.
    [erlang:display({F, lives(F, Limit#{kill := false})}) || F <- [tuples, numbers, deep]],
    %% Set by the process itself, and lifted again.
    {P, M} = spawn_monitor(fun() ->
        Big = lists:seq(1, 30000),
        Old = process_flag(max_heap_size, 0),
        process_flag(max_heap_size, Limit#{size := 1000000}),
        numbers_once(10),
        exit({length(Big), maps:with([size, kill, error_logger], Old), maps:get(size, process_flag(max_heap_size, 0))})
    end),
    erlang:display(receive {'DOWN', M, process, P, W} -> W end),
    {Q, N} = spawn_monitor(fun() ->
        process_flag(max_heap_size, Limit),
        try numbers() catch C:R -> exit({caught, C, R}) after exit(never) end
    end),
    erlang:display(receive {'DOWN', N, process, Q, X} -> X end).

%% Each makes one large term after the other and drops it.
tuples() -> id(erlang:make_tuple(30000, [])), tuples().
binary() -> id(binary_to_list(<<0:(8 * 20000)>>)), binary().
numbers() -> id(lists:seq(1, 20000)), numbers().
terms() -> id(binary_to_term(term_to_binary(lists:seq(1, 20000)))), terms().
external() -> id([X || X <- lists:duplicate(20000, a)]), external().
deep() -> deep(10000000).
deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).
messages() -> self() ! lists:seq(1, 100), messages().

%% Much garbage, and little at a time.
within() -> within(20000).
within(0) -> ok;
within(N) -> id(lists:seq(1, 100)), within(N - 1).
stack_within() -> [1000 = deep(1000) || _ <- lists:seq(1, 100)], ok.

numbers_once(0) -> ok;
numbers_once(N) -> id(lists:seq(1, 20000)), numbers_once(N - 1).

ended(F, Limit) ->
    {P, M} = spawn_opt(fun() -> ?MODULE:F(), exit(done) end, [monitor, {max_heap_size, Limit}]),
    if is_integer(Limit) -> exit(P, stopped); true -> ok end,
    receive {'DOWN', M, process, P, R} -> R end.

lives(F, Limit) ->
    Me = self(),
    {P, M} = spawn_opt(fun() ->
        [case F of
            tuples -> id(erlang:make_tuple(30000, []));
            numbers -> id(lists:seq(1, 20000));
            deep -> deep(100000)
         end || _ <- [1, 2, 3]],
        Me ! {self(), lives}, receive stop -> ok end
    end, [monitor, {max_heap_size, Limit}]),
    Result = receive {P, lives} -> lives; {'DOWN', M, process, P, R} -> R end,
    P ! stop,
    receive {'DOWN', M, process, P, _} -> ok after 0 -> ok end,
    Result.

id(X) -> X.
