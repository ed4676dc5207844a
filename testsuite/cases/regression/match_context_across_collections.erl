%% A binary being matched may move or be the last to hold its bytes while the loop allocates.
-module(match_context_across_collections).
-export([main/0, id/1]).
main() ->
    Small = list_to_binary(lists:seq(1, 60)),
    Large = list_to_binary([lists:seq(0, 255, 2) || _ <- lists:seq(1, 6)]),
    erlang:display(walk(id(Small), [])),
    erlang:display(lists:sum(walk(id(Large), []))),
    erlang:display(halves(id(Large), 0)),
    erlang:display(rebuild(id(Large), <<>>) =:= Large),
    erlang:display(nested(id(<<Large/binary>>), 0)),
    erlang:display(kept(id(Large), [])),
    erlang:display(temporary(100, 0)).

walk(<<B, Rest/binary>>, Acc) -> walk(Rest, [length(lists:seq(1, B)) | Acc]);
walk(<<>>, Acc) -> lists:reverse(Acc).

halves(<<A:4, Rest/bits>>, S) ->
    L = lists:duplicate(A + 1, A),
    halves(Rest, S + length(L) * hd(L));
halves(<<>>, S) -> S.

rebuild(<<A:3, B:13, Rest/binary>>, Acc) ->
    _ = id({A, B, [A, B]}),
    rebuild(Rest, <<Acc/binary, A:3, B:13>>);
rebuild(<<>>, Acc) -> Acc.

nested(<<N, Part:16/binary, Rest/binary>>, S) ->
    nested(Rest, S + N + inner(Part, 0));
nested(_, S) -> S.

inner(<<A, B/binary>>, S) -> inner(B, S + length([A | lists:seq(1, A rem 5)]));
inner(<<>>, S) -> S.

kept(<<P:100/binary, Rest/binary>>, Parts) -> kept(Rest, [P | lists:sublist(Parts, 3)]);
kept(Rest, Parts) -> {byte_size(Rest), [{byte_size(P), binary:first(P), binary:last(P)} || P <- Parts]}.

temporary(0, S) -> S;
temporary(N, S) ->
    <<A, _:50/binary, B:16, Rest/binary>> = list_to_binary([N rem 256 | lists:seq(1, 150)]),
    temporary(N - 1, S + A + B + byte_size(Rest)).

id(X) -> X.
