%% Constant fields, strings and defaults, alone and between variable ones.
-module(constants_and_strings).
-export([main/0, id/1]).
main() ->
    erlang:display(<<>>),
    erlang:display(<<1, 2, 3>>),
    erlang:display(<<"abc", 0, "def">>),
    erlang:display(<<"å€"/utf8>>),
    erlang:display(<<"ab":16>>),
    erlang:display(<<"ab":16/little>>),
    erlang:display(<<1:1, 0:1, 1:1>>),
    erlang:display(<<16#deadbeef:32, (id(1)), 16#cafe:16/little, "end">>),
    erlang:display(<<"head", (id(2)):16, "middle", (id(3)):7, 1:1, "tail">>),
    erlang:display(<<-1, -1:16, 256, 300:8>>),
    erlang:display(<<1.0/float, 1.0:32/float, 1:64/float, 2:16/float>>),
    erlang:display(<<(id(<<"x">>))/binary, "y", (id(<<"z">>))/binary>>),
    erlang:display(<<5:2/unit:8, 1:3/unit:4, 7:1/integer-unit:3>>),
    erlang:display(<< <<"inner">>/binary, <<1:4>>/bits, <<2:4>>/bits >>),
    erlang:display(bit_size(<<0:1000>>)),
    erlang:display(byte_size(<<"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789">>)).

id(X) -> X.
