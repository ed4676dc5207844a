%% The memory of timers grows with their number.
-module(memory_of_timers).
-export([main/0]).
main() ->
    Before = used(),
    Timers = [erlang:start_timer(1000000, self(), x) || _ <- lists:seq(1, 1000)],
    Many = used(),
    erlang:display({Before >= 0, Many > Before}),
    erlang:display(lists:all(fun is_integer/1, [erlang:cancel_timer(Timer) || Timer <- Timers])).

used() ->
    Ref = make_ref(),
    true = erlang:system_info({memory_internal, Ref, [fix_alloc]}),
    replies(erts_internal:no_aux_work_threads() - 1, Ref, 0).

replies(0, _, Used) -> Used;
replies(N, Ref, Used) ->
    receive {Ref, _, Rows} -> replies(N - 1, Ref, Used + lists:sum([fixed(Row) || Row <- Rows])) end.

fixed({fix_alloc, _, Row}) ->
    %% Sizes that another thread frees are subtracted there, as in a word of the machine.
    case lists:keyfind(fix_types, 1, Row) of
        {fix_types, Types} -> sum(Types);
        {fix_types, _Mask, Types} -> sum(Types)
    end.

sum(Types) -> lists:sum([Used || {bif_timer, _, Used} <- Types]).
