%% erlang:decode_packet/3: lines, their end, greatest length and the length at which they are cut.
-module(packet_lines).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Texts = id([<<>>, <<"\n">>, <<"abc">>, <<"abc\n">>, <<"abc\ndef\n">>, <<"abc\r\n">>, <<"abcdefgh">>, <<"abcdefgh\n">>]),
    [erlang:display({Text, [erlang:decode_packet(line, Text, Options) ||
                               Options <- [[], [{packet_size, 0}], [{packet_size, 3}], [{packet_size, 4}], [{line_length, 0}], [{line_length, 3}], [{line_length, 4}],
                                           [{line_length, 5}], [{packet_size, 3}, {line_length, 4}], [{packet_size, 4}, {line_length, 3}],
                                           [{packet_size, 1}, {packet_size, 100}], [{packet_size, 16#ffffffff}], [{line_length, 16#ffffffff}]]]})
     || Text <- Texts],
    [erlang:display({End, [erlang:decode_packet(line, Text, [{line_delimiter, End}]) || Text <- Texts ++ [<<"a", 0, "b">>, <<"a", 255, "b">>]]})
     || End <- id([$\n, $c, $b, 0, 255, $z])],
    erlang:display(erlang:decode_packet(line, <<"aXbYc">>, [{line_delimiter, $X}, {line_length, 3}, {line_delimiter, $Y}])).
