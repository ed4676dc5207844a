%% MISC-10: messages of a process with message_queue_data off_heap are not part of its heap, and arrive as any others.
%% gc: normal, a collection at every safepoint changes the sizes that it shows
-module(messages_off_heap).
-export([main/0, id/1]).

main() ->
    P = spawn_opt(fun loop/0, [{message_queue_data, off_heap}, link]),
    {_, A} = process_info(P, total_heap_size),
    [P ! lists:duplicate(N, N) || N <- lists:seq(1, 100)],
    P ! {self(), sync}, receive ok -> ok end,
    {_, B} = process_info(P, total_heap_size),
    erlang:display(B =< A * 10),
    {messages, L} = process_info(P, messages),
    erlang:display({length(L), lists:sum(lists:append(L)), process_info(P, message_queue_len)}),
    %% The same messages are on the heap of another one.
    Q = spawn_opt(fun loop/0, [link]),
    [Q ! lists:duplicate(N, N) || N <- lists:seq(1, 100)],
    Q ! {self(), sync}, receive ok -> ok end,
    {_, C} = process_info(Q, total_heap_size),
    erlang:display(C >= 5050 * 2),
    [begin X ! {self(), all}, receive {all, S} -> erlang:display(S) end end || X <- [P, Q]],
    %% All kinds of messages and of receives.
    {R, M} = spawn_opt(fun() ->
        Alias = alias(),
        self() ! {own, [1]}, Alias ! {alias, "text"}, self() ! small, self() ! <<"binary">>, self() ! binary:copy(<<"b">>, 100),
        erlang:send_after(0, self(), {timer, #{a => 1}}),
        T = receive {timer, Map} -> Map end,
        Guarded = receive {own, X} when [{X, X}, {X, hd(X)}] =/= [X] -> id(lists:seq(1, 5000)), X end,
        erlang:garbage_collect(),
        Rest = [receive Y -> Y end || _ <- [1, 2, 3, 4]],
        erlang:garbage_collect(),
        exit({T, Guarded, Rest})
    end, [monitor, {message_queue_data, off_heap}]),
    erlang:display(receive {'DOWN', M, process, R, Why} -> Why end),
    %% The flag can be changed while messages are there.
    erlang:display(process_flag(message_queue_data, off_heap)),
    self() ! {a, [1, 2]},
    erlang:display(process_flag(message_queue_data, on_heap)),
    self() ! {b, [3, 4]},
    erlang:display(process_info(self(), messages)),
    erlang:display([receive {b, B1} -> B1 end, receive {a, A1} -> A1 end]),
    %% A message that fits none of many looks.
    process_flag(message_queue_data, off_heap),
    [self() ! {n, N, lists:seq(1, N)} || N <- lists:seq(1, 300)],
    erlang:display([receive {n, N, L1} when length(L1) =:= N -> N end || N <- [300, 150, 1]]),
    erlang:garbage_collect(),
    erlang:display(lists:sum([receive {n, N, _} -> N end || _ <- lists:seq(1, 297)])),
    erlang:display([process_flag(message_queue_data, on_heap), process_info(self(), message_queue_len)]),
    erlang:display(catch_badarg(fun() -> process_flag(message_queue_data, mixed) end)).

loop() ->
    receive
        {From, sync} -> From ! ok, loop();
        {From, all} -> From ! {all, lists:sum([receive L when is_list(L) -> lists:sum(L) end || _ <- lists:seq(1, 100)])}, loop()
    end.

catch_badarg(F) -> try F() catch error:R -> R end.

id(X) -> X.
