%% Sessions of a server each have a timer of a minute, which every request cancels and starts anew.
-module(session_timeouts).
-export([main/0]).
-define(SESSIONS, 2000).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Sessions = maps:from_list([{Id, start(Id)} || Id <- lists:seq(0, ?SESSIONS - 1)]),
    {Last, Left} = requests(800000, 7, Sessions, 0),
    Ended = [erlang:cancel_timer(Timer) || Timer <- maps:values(Last)],
    Left + length([Time || Time <- Ended, is_integer(Time), Time > 0]).

start(Id) -> erlang:start_timer(60000 + Id, self(), {timeout, Id}).

requests(0, _, Sessions, Left) -> {Sessions, Left};
requests(N, Seed, Sessions, Left) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Id = (Next bsr 8) rem ?SESSIONS,
    #{Id := Timer} = Sessions,
    case erlang:cancel_timer(Timer) of
        Time when is_integer(Time), Time > 1000 -> requests(N - 1, Next, Sessions#{Id := start(Id)}, Left + 1);
        _ -> requests(N - 1, Next, Sessions#{Id := start(Id)}, Left)
    end.
