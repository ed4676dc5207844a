%% erlang:decode_packet/3: lines with each delimiter, length and size, whole, cut and empty.
-module(packet_partial_lines).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Inputs = id([<<>>, <<"\n">>, <<"a">>, <<"ab\n">>, <<"abc\r\n">>, <<"abcd\nef\n">>, <<"\n\n">>, <<"abcdefgh">>, <<"abcdefgh\nij">>, <<0, 10, 255>>, <<"ab;cd\n;">>]),
    Options = [[], [{line_length, 0}], [{line_length, 1}], [{line_length, 2}], [{line_length, 3}], [{line_length, 4}], [{line_length, 100}],
               [{packet_size, 0}], [{packet_size, 1}], [{packet_size, 3}], [{packet_size, 4}], [{packet_size, 2}, {line_length, 1}],
               [{line_delimiter, $;}], [{line_delimiter, 0}], [{line_delimiter, 255}], [{line_delimiter, $;}, {line_length, 2}], [{line_delimiter, $a}, {line_delimiter, $b}]],
    [erlang:display({O, [erlang:decode_packet(line, I, O) || I <- Inputs]}) || O <- Options],
    erlang:display(lines(binary:copy(<<"line\n">>, 5), [])),
    erlang:display(lines(<<"one\ntwo\nrest">>, [])),
    Part = binary:part(id(<<"xxxxab\ncd">>), 4, 5),
    <<_:3, Shifted:5/binary, _:5>> = id(<<0:3, "ab\ncd", 0:5>>),
    erlang:display([erlang:decode_packet(line, P, []) || P <- [Part, Shifted]]).

lines(B, Acc) ->
    case erlang:decode_packet(line, B, []) of
        {ok, Line, Rest} -> lines(Rest, [Line | Acc]);
        More -> {lists:reverse(Acc), More, B}
    end.
