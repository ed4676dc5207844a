%% Functions of binary: searching, splitting, replacing, encoding, and their borders.
-module(binary_functions).
-export([main/0]).
main() ->
    B = <<"the cat and the hat">>,
    erlang:display({binary:match(B, <<"the">>), binary:match(B, <<"zzz">>), binary:matches(B, <<"the">>), binary:match(B, [<<"hat">>, <<"cat">>]), binary:matches(B, [<<"a">>, <<"at">>])}),
    erlang:display({binary:match(B, <<"the">>, [{scope, {1, 15}}]), binary:match(B, <<"the">>, [{scope, {1, 5}}])}),
    erlang:display({binary:split(B, <<" ">>), binary:split(B, <<" ">>, [global]), binary:split(<<",a,,b,">>, <<",">>, [global]), binary:split(<<",a,,b,">>, <<",">>, [global, trim]), binary:split(<<",a,,b,">>, <<",">>, [global, trim_all]), binary:split(<<>>, <<",">>)}),
    erlang:display({binary:replace(B, <<"the">>, <<"a">>), binary:replace(B, <<"the">>, <<"a">>, [global]), binary:replace(<<"abc">>, <<"b">>, <<"[]">>, [{insert_replaced, 1}]), binary:replace(B, [<<"cat">>, <<"hat">>], <<"dog">>, [global])}),
    erlang:display({binary:part(B, 4, 3), binary:part(B, {byte_size(B), -3}), binary:at(B, 4), binary:first(B), binary:last(B)}),
    erlang:display({binary:bin_to_list(<<1, 2, 3>>), binary:bin_to_list(<<1, 2, 3>>, 1, 2), binary:list_to_bin([1, [2, <<3>>]]), binary:copy(<<"ab">>, 3), binary:copy(<<>>, 5), byte_size(binary:copy(<<"x">>, 1000))}),
    erlang:display({binary:encode_unsigned(0), binary:encode_unsigned(258), binary:encode_unsigned(258, little), binary:encode_unsigned(1 bsl 80), binary:decode_unsigned(<<1, 2>>), binary:decode_unsigned(<<1, 2>>, little), binary:decode_unsigned(<<>>), binary:decode_unsigned(<<255, 255, 255, 255, 255, 255, 255, 255, 255>>)}),
    erlang:display({binary:longest_common_prefix([<<"abcd">>, <<"abxy">>]), binary:longest_common_suffix([<<"abcd">>, <<"xbcd">>, <<"cd">>])}),
    P = binary:compile_pattern([<<"a">>, <<"e">>]),
    erlang:display({binary:matches(B, P), binary:split(B, P, [global])}),
    erlang:display({binary:encode_hex(<<0, 255, 18>>), binary:decode_hex(<<"00fF12">>)}),
    Long = binary:copy(<<"abcdefghij">>, 500),
    erlang:display({length(binary:matches(Long, <<"ja">>)), length(binary:split(Long, <<"e">>, [global])), binary:match(Long, <<"jab", 0>>)}),
    erlang:display([try F() catch error:R -> R end || F <- [fun() -> binary:match(B, <<>>) end, fun() -> binary:part(B, 0, 100) end, fun() -> binary:at(B, 100) end, fun() -> binary:copy(B, -1) end, fun() -> binary:encode_unsigned(-1) end, fun() -> binary:split(x, <<",">>) end, fun() -> binary:decode_hex(<<"0">>) end]]).
