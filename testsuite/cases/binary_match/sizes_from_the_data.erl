%% Field sizes are taken from earlier fields, variables and expressions; a bad size does not match.
-module(sizes_from_the_data).
-export([main/0, id/1]).
main() ->
    erlang:display(packets(id(<<3, "abc", 0, 5, "hello", 1, "z">>))),
    erlang:display(packets(id(<<3, "ab">>))),
    erlang:display(packets(id(<<>>))),
    <<W, N:W/signed, Rest/bits>> = id(<<12, 16#fab:12, 1:4>>),
    erlang:display({W, N, Rest}),
    <<A:4, B:4, C:A/unit:4, D:B/unit:8, E/bits>> = id(<<3:4, 2:4, 16#abc:12, 16#1234:16, 9:5>>),
    erlang:display({A, B, C, D, E}),
    erlang:display([take(S, id(<<1, 2, 3, 4>>)) || S <- [0, 1, 4, 5, -1, 1.0, a, 1 bsl 62, 1 bsl 70]]),
    erlang:display([take_bits(S, id(<<16#a5, 16#5a>>)) || S <- [0, 1, 7, 8, 9, 15, 16, 17, -1, x]]),
    erlang:display([number(S, id(<<255, 254, 253, 252, 251, 250, 249, 248, 247>>)) || S <- [0, 1, 8, 59, 60, 61, 64, 65, 72, 73, -1, 1 bsl 61]]),
    Len = id(2),
    <<Body:(Len * 2 - 1)/binary, Tail/binary>> = id(<<"abcdef">>),
    erlang:display({Body, Tail}),
    <<L:8, Inner:(L - 1)/binary, _/binary>> = id(<<4, "xyzw">>),
    erlang:display(Inner),
    erlang:display([units(S, id(<<1, 2, 3, 4, 5, 6, 7>>)) || S <- [0, 1, 2, 3]]).

packets(<<L, P:L/binary, Rest/binary>>) -> [P | packets(Rest)];
packets(<<>>) -> [];
packets(Rest) -> {incomplete, Rest}.

take(S, B) ->
    case B of
        <<P:S/binary, R/binary>> -> {P, R};
        _ -> no
    end.

take_bits(S, B) ->
    case B of
        <<P:S/bits, R/bits>> -> {P, R};
        _ -> no
    end.

number(S, B) ->
    case B of
        <<N:S, _/bits>> -> N;
        _ -> no
    end.

units(S, B) ->
    case B of
        <<P:S/binary-unit:24, R/binary>> -> {P, R};
        _ -> no
    end.

id(X) -> X.
