%% erlang:decode_packet/3: arguments and options that are invalid, and the cause of the error.
%% (OTP 25 crashes on an improper list of options.)
%% out27: bitstrings that are not whole bytes are invalid
-module(packet_errors).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [erlang:display({Arguments, try apply(erlang, decode_packet, Arguments) catch Class:Reason:Stack -> {Class, Reason, proplists:get_value(error_info, element(4, hd(Stack)))} end}) ||
        Arguments <- id([[Type, <<"ab\nc">>, []] || Type <- [3, 5, -1, 1 bsl 64, 1.0, foo, "raw", <<"raw">>, {raw}, 'RAW']] ++
                        [[foo, a, []], [foo, <<"a">>, a], [foo, <<"a">>, [a]], [foo, <<1:3>>, []], [raw, a, []], [raw, "ab", []], [raw, [<<"ab">>], []]] ++
                        [[line, <<"ab\nc">>, Options] || Options <- [a, {a, 1}, [a], [{packet_size}], [{packet_size, 1, 2}], [{packet_size, a}], [{packet_size, -1}], [{packet_size, 1.0}],
                                                                    [{packet_size, 16#100000000}], [{packet_size, 1 bsl 64}], [{line_length, -1}], [{line_length, 16#100000000}],
                                                                    [{line_delimiter, 256}], [{line_delimiter, -1}], [{line_delimiter, "a"}], [{foo, 1}], [{"a", 1}],
                                                                    [{packet_size, 9}, b], [[{packet_size, 9}]]]] ++
                        [[raw, <<"ab\nc">>, [{line_delimiter, $b}]], [http, <<"ab\nc">>, [{line_delimiter, $b}]]] ++
                        [[Type, Bits, []] || Type <- [raw, 1, line, http_bin], Bits <- [<<1:3>>, <<1, 2, 1:3>>, <<"a\nb", 1:3>>, <<"GET /\n", 5:4>>]])].
