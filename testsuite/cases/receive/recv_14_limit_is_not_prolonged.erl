%% RECV-14: messages that do not fit do not make a receive wait longer.
-module(recv_14_limit_is_not_prolonged).
-export([main/0]).

main() ->
    Parent = self(),
    Noise = spawn(fun() -> noise(Parent) end),
    Start = erlang:monotonic_time(millisecond),
    receive never -> ok after 150 -> ok end,
    Time = erlang:monotonic_time(millisecond) - Start,
    exit(Noise, kill),
    {message_queue_len, Length} = process_info(self(), message_queue_len),
    erlang:display({Time >= 150, Time < 5000, Length > 0}).

noise(Parent) ->
    Parent ! noise,
    receive never -> ok after 5 -> noise(Parent) end.
