%% PIDN-15: The name is bound before the fun starts: the process sees itself, and the caller sees it when the call returns.
-module(bound_before_it_starts).
-export([main/0]).
-pid_name(a).
main() ->
    Me = self(),
    R = [begin
             P = pid_name_spawn(a, fun() -> Me ! {self(), pid_name(a) =:= self()}, receive stop -> ok end end),
             Seen = pid_name(a) =:= P,
             M = monitor(process, P), B = receive {P, X} -> X end,
             P ! stop, receive {'DOWN', M, _, _, _} -> ok end, {B, Seen}
         end || _ <- lists:seq(1, 1000)],
    io:format("~p~n", [lists:usort(R)]).
