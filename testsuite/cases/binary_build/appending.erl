%% A binary grown by appending keeps every earlier state intact, also when two branches grow from the same one.
-module(appending).
-export([main/0, id/1]).
main() ->
    erlang:display(grow(<<>>, 20)),
    Long = grow(<<>>, 2000),
    erlang:display({byte_size(Long), binary:first(Long), binary:last(Long)}),
    Base = grow(<<"base:">>, 10),
    Left = grow(Base, 5),
    Right = <<Base/binary, "right">>,
    Left2 = <<Base/binary, "left">>,
    erlang:display({Base, Left, Right, Left2}),
    erlang:display(<<Left2/binary, Right/binary>>),
    States = states(<<>>, 100, []),
    erlang:display([byte_size(S) || S <- States]),
    erlang:display(lists:all(fun(S) -> binary:part(hd(lists:reverse(lists:sort(States))), 0, byte_size(S)) =:= S end, States)),
    erlang:display(bits(<<>>, 19)),
    erlang:display(bit_size(bits(<<>>, 1000))),
    Kept = id(grow(<<>>, 300)),
    <<Front:100/binary, _/binary>> = Kept,
    More = <<Kept/binary, "more">>,
    erlang:display({Front =:= binary:part(More, 0, 100), byte_size(More), binary:part(More, 296, 8)}),
    erlang:display(byte_size(double(<<"ab">>, 12))),
    erlang:display(prepend(5, <<"end">>)).

grow(B, 0) -> B;
grow(B, N) -> grow(<<B/binary, (N rem 256)>>, N - 1).

states(_, 0, Acc) -> lists:reverse(Acc);
states(B, N, Acc) -> states(<<B/binary, N, "x">>, N - 1, [B | Acc]).

bits(B, 0) -> B;
bits(B, N) -> bits(<<B/bits, (N rem 3):3>>, N - 1).

double(B, 0) -> B;
double(B, N) -> double(<<B/binary, B/binary>>, N - 1).

prepend(0, B) -> B;
prepend(N, B) -> prepend(N - 1, <<N, B/binary>>).

id(X) -> X.
