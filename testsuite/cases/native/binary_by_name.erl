%% The BIFs of module binary by name: parts, patterns, numbers; the arguments they refuse.
-module(binary_by_name).
-export([main/0]).

main() ->
    each(binary, [
        {copy, [[<<1, 2>>], [<<1, 2>>, 2], [<<1:1>>], [<<1>>, -1]]},
        {at, [[<<1, 2>>, 1], [<<1>>, 1]]},
        {first, [[<<1, 2>>], [<<>>]]},
        {last, [[<<1, 2>>], [<<>>]]},
        {part, [[<<1, 2, 3>>, {1, 1}], [<<1, 2, 3>>, 3, -2], [<<1>>, {0, 2}], [<<1>>, 0, 2]]},
        {list_to_bin, [[[1, <<2>>]], [[a]]]},
        {referenced_byte_size, [[binary:copy(<<1, 2>>, 50)], [a]]},
        {longest_common_prefix, [[[<<"abc">>, <<"abd">>]], [[]], [[a]]]},
        {longest_common_suffix, [[[<<"xab">>, <<"yab">>]], [[<<1>>, 1]]]},
        {decode_unsigned, [[<<1, 2>>], [<<1, 2>>, little], [<<1:1>>], [<<1>>, middle]]},
        {encode_unsigned, [[258], [258, little], [-1], [258, middle]]},
        {match, [[<<"abcabc">>, <<"c">>], [<<"abcabc">>, [<<"bc">>, <<"c">>], [{scope, {3, 3}}]], [<<"a">>, <<>>], [<<"a">>, <<"a">>, [x]]]},
        {matches, [[<<"abcabc">>, <<"c">>], [<<"abcabc">>, <<"c">>, [{scope, {3, 3}}]], [<<"a">>, []], [<<"a">>, <<"a">>, [{scope, {0, 2}}]]]},
        {split, [[<<"a,b,c">>, <<",">>], [<<"a,b,,">>, <<",">>, [global, trim_all]], [a, <<",">>], [<<"a">>, <<",">>, [x]]]},
        {compile_pattern, [[<<>>], [a], [[<<"a">>, b]]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
