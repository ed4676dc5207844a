%% RECV-29: times of timers lie in the range of the clock, in milliseconds; others are badarg.
-module(recv_29_range_of_timers).
-export([main/0]).

main() ->
    %% The first and the last time of the clock.
    {Start, End} = {-576460752000, 8646911283000},
    Relative = [0, 1, (1 bsl 32) - 1, 1 bsl 32, 1 bsl 33, 1 bsl 40, 1 bsl 43, 9_223_000_000_000, 9_223_372_036_855, 1 bsl 44, 1 bsl 59, 1 bsl 60,
                1 bsl 63, 1 bsl 64, -1, -(1 bsl 60), 1.0, infinity, foo, [], <<1>>],
    [erlang:display({T, made(fun() -> erlang:send_after(T, self(), x) end), made(fun() -> erlang:start_timer(T, self(), x) end),
                     made(fun() -> erlang:start_timer(T, self(), x, [{abs, false}]) end)}) || T <- Relative],
    Absolute = [Start - 1, Start, Start + 1, 0, 1, erlang:convert_time_unit(erlang:monotonic_time(), native, millisecond) + (1 bsl 33), End - 1, End,
                End + 1, 1 bsl 59, 1 bsl 64, -(1 bsl 64), 1.0, x],
    [erlang:display({N, made(fun() -> erlang:send_after(T, self(), x, [{abs, true}]) end)}) || {N, T} <- lists:enumerate(Absolute)],
    %% What is left of a long one.
    R = erlang:send_after(1 bsl 40, self(), x),
    Left = erlang:read_timer(R),
    erlang:display(Left =< 1 bsl 40 andalso Left > (1 bsl 40) - 100000),
    erlang:display(erlang:cancel_timer(R) =< Left),
    flush().

made(F) ->
    try F() of
        Ref -> N = erlang:cancel_timer(Ref), {is_reference(Ref), N =:= false orelse N >= 0}
    catch
        error:E -> E
    end.

%% Those that were due at once.
flush() -> receive x -> flush(); {timeout, _, x} -> flush() after 0 -> ok end.
