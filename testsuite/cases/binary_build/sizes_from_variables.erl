%% Field sizes given by variables, units and computed expressions, zero among them.
-module(sizes_from_variables).
-export([main/0, id/1]).
main() ->
    erlang:display([<<5:S>> || S <- [0, 1, 2, 3, 8, 13, 64, 65]]),
    erlang:display([<<-5:S/little>> || S <- [0, 3, 8, 13, 64, 65]]),
    erlang:display([<<1:S/unit:8>> || S <- [0, 1, 2, 9]]),
    erlang:display([<<(id(1)):S/unit:3, (id(2)):S/unit:5>> || S <- [0, 1, 2, 5]]),
    erlang:display([<<0:S, (id(<<"ab">>))/binary>> || S <- [0, 4, 8]]),
    erlang:display([pad(id(<<1:3, 2>>), N) || N <- [1, 4, 8, 16, 64]]),
    erlang:display([frame(id(B)) || B <- [<<>>, <<"x">>, <<"hello">>]]),
    erlang:display([bit_size(<<0:(N * N)>>) || N <- [0, 1, 7, 100]]).

pad(B, N) ->
    Missing = (N - bit_size(B) rem N) rem N,
    <<B/bits, 0:Missing>>.

frame(B) -> <<(byte_size(B)):16, B/binary, 0:4, 15:4>>.

id(X) -> X.
