%% Jobs fail a few times and are tried again after delays that double: timers that fire, with messages and references.
-module(delayed_retries).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    [self() ! {try_job, Id, 0} || Id <- lists:seq(1, 100000)],
    work(100000, #{}, 0).

work(0, Guards, Sum) -> Sum + map_size(Guards);
work(Left, Guards, Sum) ->
    receive
        {try_job, Id, Tries} when Tries < Id rem 5 ->
            erlang:send_after(1 bsl Tries, self(), {try_job, Id, Tries + 1}),
            work(Left, guard(Id, Guards), Sum);
        {try_job, Id, Tries} -> work(Left - 1, unguard(Id, Guards), (Sum + Id * (Tries + 1)) band 16#ffffffff);
        {timeout, _, {guard, _}} -> exit(late)
    end.

guard(Id, Guards) when is_map_key(Id, Guards) -> Guards;
guard(Id, Guards) -> Guards#{Id => erlang:start_timer(1000000, self(), {guard, Id})}.

unguard(Id, Guards) ->
    case maps:take(Id, Guards) of
        {Timer, Rest} ->
            true = is_integer(erlang:cancel_timer(Timer)),
            Rest;
        error -> Guards
    end.
