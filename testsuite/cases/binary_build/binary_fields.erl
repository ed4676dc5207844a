%% Binaries inside binaries: whole, a part of given size, unaligned, and parts of larger ones.
-module(binary_fields).
-export([main/0, id/1]).
main() ->
    B = id(<<"abcdefgh">>),
    erlang:display([<<B:S/binary, "|">> || S <- [0, 1, 7, 8]]),
    erlang:display([<<B:S/bits, 1:1>> || S <- [0, 1, 8, 13, 63, 64]]),
    erlang:display([<<1:3, B:S/bits, 1:1>> || S <- [0, 4, 5, 12, 64]]),
    erlang:display(<<B/binary, B/binary, B/binary>>),
    erlang:display(<<1:1, B/binary, 0:7>>),
    erlang:display(<<(id(<<5:3>>))/bits, (id(<<9:6>>))/bits, (id(<<1:7>>))/bits>>),
    <<_:2/binary, Part:4/binary, _/binary>> = B,
    erlang:display(<<Part/binary, "-", Part:2/binary>>),
    <<_:5, Odd:20/bits, _/bits>> = B,
    erlang:display(<<Odd/bits, Odd/bits, Odd:9/bits>>),
    erlang:display([<<B:S/binary-unit:16>> || S <- [0, 1, 4]]),
    Long = list_to_binary(lists:seq(0, 255)),
    erlang:display(byte_size(<<Long/binary, Long/binary>>)),
    erlang:display(<<0:4, (binary:part(Long, 100, 70))/binary, 0:4>>),
    erlang:display([caught(fun() -> <<(id(X))/binary>> end) || X <- [a, 1, "list", {}, <<1:3>>]]),
    erlang:display([caught(fun() -> <<(id(X))/bits>> end) || X <- [a, <<1:3>>]]),
    erlang:display([caught(fun() -> <<B:S/binary>> end) || S <- [9, -1, a, 1.0, 1 bsl 64]]),
    erlang:display([caught(fun() -> <<B:S/bits>> end) || S <- [65, -1]]).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
