%% A value kept in the frame is tested after a call in which the stack has grown, by an instruction that is its only use.
%% The address of its slot was computed before the call and kept in a register, so the stack that was left was read.
-module(slot_read_after_growth).
-export([main/0, tuple/3, map/3, deep/1]).

main() ->
    erlang:display([tuple(N, {N}, N) || N <- [10, 5000, 400000]]),
    erlang:display([map(N, #{N => N}, N) || N <- [10, 50000, 800000]]).

tuple(N, A, B) ->
    C = deep(N),
    case is_tuple(A) of
        true -> {deep(B), C};
        false -> none
    end.

map(N, A, B) ->
    C = deep(N),
    case is_map(A) of
        true -> {deep(B), C};
        false -> none
    end.

deep(0) -> 0;
deep(N) -> 1 + deep(N - 1).
