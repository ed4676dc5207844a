%% Matching in binaries beyond 64 bytes, their parts, and parts of parts, while new ones come and go.
-module(large_binaries).
-export([main/0, id/1]).
main() ->
    Big = list_to_binary(lists:duplicate(1000, <<"0123456789abcdef">>)),
    erlang:display(byte_size(Big)),
    <<Head:100/binary, Middle:15000/binary, Tail/binary>> = id(Big),
    erlang:display({Head, byte_size(Middle), byte_size(Tail)}),
    <<_:7/binary, Part:80/binary, _/binary>> = Middle,
    erlang:display(Part),
    Parts = chunks(Big, 64),
    erlang:display({length(Parts), hd(Parts), lists:last(Parts)}),
    erlang:display(list_to_binary(Parts) =:= Big),
    Sizes = [byte_size(P) || P <- chunks(Big, 77)],
    erlang:display({length(Sizes), lists:last(Sizes), lists:sum(Sizes)}),
    <<_:12, Shifted:800/bits, _/bits>> = Big,
    erlang:display(Shifted),
    erlang:display(count(Big, $a, 0)),
    erlang:display(last(Big)).

chunks(B, N) when byte_size(B) =< N -> [B];
chunks(B, N) ->
    <<C:N/binary, Rest/binary>> = B,
    [C | chunks(Rest, N)].

count(<<C, Rest/binary>>, C, N) -> count(Rest, C, N + 1);
count(<<_, Rest/binary>>, C, N) -> count(Rest, C, N);
count(<<>>, _, N) -> N.

last(B) ->
    Skip = byte_size(B) - 3,
    <<_:Skip/binary, L/binary>> = B,
    L.

id(X) -> X.
