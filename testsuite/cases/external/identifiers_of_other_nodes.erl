%% Numbers of pids, ports and references of other nodes are limited as the tag of the external format allows.
%% For each tag and field: the bits at which a number is accepted, one at a time.
%% out27: terms are written with larger tags
-module(identifiers_of_other_nodes).
-export([main/0]).

-define(NODE, 119, 5, "a@b.c").

main() ->
    [show(Name, Make) || {Name, Make} <- forms()],
    [
        io:format("~p words: ~w ~w~n", [
            N,
            read(<<131, 114, N:16, ?NODE, 1, 1:(32 * N)>>) =/= refused,
            read(<<131, 90, N:16, ?NODE, 1:32, 1:(32 * N)>>) =/= refused
        ])
     || N <- [1, 2, 3, 4, 5, 6]
    ].

forms() ->
    [
        {pid_number, fun(N) -> <<131, 103, ?NODE, N:32, 0:32, 1>> end},
        {pid_serial, fun(N) -> <<131, 103, ?NODE, 1:32, N:32, 1>> end},
        {new_pid_number, fun(N) -> <<131, 88, ?NODE, N:32, 0:32, 1:32>> end},
        {new_pid_serial, fun(N) -> <<131, 88, ?NODE, 1:32, N:32, 1:32>> end},
        {new_pid_creation, fun(N) -> <<131, 88, ?NODE, 1:32, 1:32, N:32>> end},
        {port, fun(N) -> <<131, 102, ?NODE, N:32, 1>> end},
        {new_port, fun(N) -> <<131, 89, ?NODE, N:32, 1:32>> end},
        {v4_port_low, fun(N) -> <<131, 120, ?NODE, N:64, 1:32>> end},
        {v4_port_high, fun(N) -> <<131, 120, ?NODE, (N bsl 32):64, 1:32>> end},
        {reference, fun(N) -> <<131, 101, ?NODE, N:32, 1>> end},
        {new_reference_1, fun(N) -> <<131, 114, 1:16, ?NODE, 1, N:32>> end},
        {new_reference_first, fun(N) -> <<131, 114, 3:16, ?NODE, 1, N:32, 1:32, 1:32>> end},
        {new_reference_second, fun(N) -> <<131, 114, 3:16, ?NODE, 1, 1:32, N:32, 1:32>> end},
        {new_reference_third, fun(N) -> <<131, 114, 3:16, ?NODE, 1, 1:32, 1:32, N:32>> end},
        {newer_reference_first, fun(N) -> <<131, 90, 3:16, ?NODE, 1:32, N:32, 1:32, 1:32>> end},
        {newer_reference_second, fun(N) -> <<131, 90, 3:16, ?NODE, 1:32, 1:32, N:32, 1:32>> end},
        {newer_reference_third, fun(N) -> <<131, 90, 3:16, ?NODE, 1:32, 1:32, 1:32, N:32>> end},
        {newer_reference_1, fun(N) -> <<131, 90, 1:16, ?NODE, 1:32, N:32>> end},
        {newer_reference_5, fun(N) -> <<131, 90, 5:16, ?NODE, 1:32, 1:32, 1:32, 1:32, 1:32, N:32>> end}
    ].

show(Name, Make) ->
    Bits = [B || B <- lists:seq(0, 31), read(Make(1 bsl B)) =/= refused],
    io:format("~p: ~w~n", [Name, Bits]),
    Zero = read(Make(0)),
    [
        io:format("    ~p: again ~w, equal ~w~n", [B, again(Make(1 bsl B)), read(Make(1 bsl B)) =:= Zero])
     || B <- Bits, B =:= 0 orelse B =:= lists:last(Bits)
    ].

again(Bytes) -> [B || <<B>> <= term_to_binary(read(Bytes))].

read(Bytes) ->
    try binary_to_term(Bytes)
    catch error:badarg -> refused
    end.
