%% The bit syntax and the BIFs of module binary.
-module(bits).
-include("property.hrl").

given() ->
    V = case r(6) of 0 -> leaf(); 1 -> float(); 2 -> r(0, 16#110000); _ -> integer() end,
    {V, size_of_segment(), r(0, 70), binary(), bitstring(), bitstring(), pattern(), r(-3, 20), r(-20, 20)}.

size_of_segment() ->
    case r(12) of
        0 -> r(-2, 0);
        1 -> r(64, 600);
        2 -> one_of([8, 16, 32, 64, 24, 128]);
        3 -> one_of([16, 32, 64]);
        4 -> case leaf() of I when is_integer(I) -> 1 bsl 80; T -> T end;
        _ -> r(1, 70)
    end.

%% Few different bytes, so that something is found.
pattern() ->
    Word = fun() -> list_to_binary(many(r(0, 3), fun() -> one_of("ab") end)) end,
    {list_to_binary(many(r(0, 30), fun() -> one_of("aabbc") end)),
     case r(8) of
         0 -> Word();
         1 -> <<>>;
         2 -> leaf();
         3 -> [leaf()];
         4 -> <<(r(97, 99))>>;
         _ -> many(r(1, 4), fun() -> <<(r(97, 99)), (Word())/binary>> end)
     end}.

results({V, S, O, Binary, Bits, More, {Text, Pattern}, At, Length}) ->
    [?R(<<V:S>>), ?R(<<V:S/little>>), ?R(<<V:S/signed>>), ?R(<<V:S/unit:8>>), ?R(<<V:S/little-unit:3>>),
     ?R(<<1:3, V:S, 1:2>>), ?R(<<1:3, V:S/little, 1:2>>), ?R(<<5:O, V:S>>), ?R(<<5:O, V:S/little, 3:5>>), ?R(<<V>>), ?R(<<V:16/little>>),
     ?R(<<V:64/signed, 1:1, V:32>>), ?R(<<1:1, V:60/little>>), ?R(<<V:O/float>>), ?R(<<V/float>>), ?R(<<V:S/float-little>>),
     ?R(<<1:1, V:16/float>>), ?R(<<V:32/float-little, 2:5>>), ?R(<<V:16/float>>), ?R(<<V:32/float>>), ?R(<<1:3, V:64/float-little>>),
     ?R(<<V/utf8>>), ?R(<<V/utf16>>), ?R(<<V/utf16-little>>), ?R(<<V/utf32>>), ?R(<<1:4, V/utf8, V/utf32-little>>),
     ?R(<<Binary/binary>>), ?R(<<Bits/bitstring>>), ?R(<<Bits/binary>>), ?R(<<V/binary>>), ?R(<<V/bitstring>>),
     ?R(<<Binary:S/binary>>), ?R(<<Bits:S/bitstring>>), ?R(<<Bits:O/bitstring, More/bitstring>>), ?R(<<Binary:S/binary-unit:3>>),
     ?R(<<Bits/bitstring, More/bitstring, Bits/bitstring>>), ?R(<<1:1, Bits/bitstring, (O * 9):13/little, Binary/binary>>),
     ?R(sequence(Bits, V, O)),
     ?R(integers(Bits, S)), ?R(integers(<<More/bitstring, Binary/binary>>, S)), ?R(integers(Binary, O)),
     ?R(skipped(Bits, O, S)), ?R(skipped(<<Binary/binary, More/bitstring>>, O, S)), ?R(fixed(Bits)), ?R(fixed(<<Binary/binary, Bits/bitstring>>)),
     ?R(floats(Binary, O, S)), ?R(floats(<<Bits/bitstring, More/bitstring>>, O, S)), ?R(of_unicode(Binary)), ?R(of_unicode(Bits)),
     ?R(of_unicode(<<0:5, V/utf8, V/utf16, V/utf32>>)), ?R(scan_utf8(<<V/utf8, Binary/binary>>, [])), ?R(parts(Bits)), ?R(parts(Binary)),
     ?R(literal_match(Text)), ?R(literal_match(Bits)),
     ?R([X || <<X:3>> <= Bits]), ?R(<< <<X:5>> || <<X:3/signed>> <= Bits >>), ?R(<< <<X:O>> || <<X>> <= Binary >>), ?R([X || <<X/float>> <= Binary]),
     ?R(<< <<X:7/little>> || X <- [V, S, O] >>), ?R([{X, Y} || <<X:4, Y/utf8>> <= <<Bits/bitstring, More/bitstring>>]), ?R([X || <<X:O/unit:3, _:1>> <= Bits]),
     ?R(appended(<<>>, [Bits, More, Binary], 4)), ?R(appended(Bits, [<<1:1>>, More], 3)), ?R(copy(Bits)), ?R(shared(Bits)),
     ?R(Bits == copy(Bits)), ?R(Bits < More), ?R(bit_size(Bits)), ?R(byte_size(More)), ?R(size(Bits)), ?R(bit_size(V)), ?R(byte_size(V)),
     ?R(binary:split(Text, Pattern)), ?R(binary:split(Text, Pattern, [global])), ?R(binary:split(Text, Pattern, [global, trim])),
     ?R(binary:split(Text, Pattern, [global, trim_all])), ?R(binary:split(Text, Pattern, [{scope, {At, Length}}])),
     ?R(binary:match(Text, Pattern)), ?R(binary:match(Text, Pattern, [{scope, {At, Length}}])), ?R(binary:matches(Text, Pattern)),
     ?R(binary:matches(Text, Pattern, [{scope, {At, Length}}])), ?R(binary:matches(copy(Text), binary:compile_pattern(Pattern))),
     ?R(binary:replace(Text, Pattern, <<"-">>, [global])), ?R(binary:replace(Text, Pattern, <<"(x)">>, [{insert_replaced, 1}])),
     ?R(binary:match(V, Pattern)), ?R(binary:match(Bits, Pattern)), ?R(binary:match(Text, V)),
     ?R(binary:part(Text, At, Length)), ?R(binary:part(Text, {At, Length})), ?R(binary_part(Bits, At, Length)), ?R(binary_part(Binary, At, S)),
     ?R(binary:copy(Bits)), ?R(binary:copy(Text, At)), ?R(binary:copy(V, S)), ?R(binary:at(Text, At)), ?R(binary:at(Bits, At)), ?R(binary:first(Bits)),
     ?R(binary:last(Text)), ?R(binary:longest_common_prefix([Text, Binary])), ?R(binary:longest_common_prefix([Text, binary:part(Text, 0, max(0, min(At, byte_size(Text))))])),
     ?R(binary:longest_common_suffix([Text, <<"abb">>, copy(Text)])), ?R(binary:longest_common_suffix([Text, <<Binary/binary, Text/binary>>])),
     ?R(binary:longest_common_prefix([V])), ?R(binary:longest_common_prefix([Bits, Text])), ?R(binary:longest_common_prefix([])),
     ?R(binary:decode_unsigned(Binary)), ?R(binary:decode_unsigned(copy(Binary), little)), ?R(binary:decode_unsigned(Bits)),
     ?R(binary:encode_unsigned(V)), ?R(binary:encode_unsigned(V, little)), ?R(binary:encode_unsigned(V, S)),
     ?R(binary:bin_to_list(Text, At, Length)), ?R(binary:bin_to_list(Bits)), ?R(binary:list_to_bin([V])), ?R(split_binary(Text, At)), ?R(split_binary(Bits, At)),
     ?R(bitstring_to_list(Bits)), ?R(list_to_bitstring([Bits, More])), ?R(list_to_bitstring([Binary, [O | Bits]]))].

sequence(Bits, V, O) ->
    Start = <<Bits/bitstring, V:O>>,
    Next = <<Start/bitstring, V:O/little, Bits/bitstring>>,
    {<<Next/bitstring, 1:1>>, <<Next/bitstring, 0:7, Start/bitstring>>, Start}.

integers(Bits, S) ->
    [case Bits of <<X:S, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/signed, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/little, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/signed-little, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/unit:8, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/signed-little-unit:3, _/bitstring>> -> X; _ -> no end,
     case Bits of <<_:S, X, _/bitstring>> -> X; _ -> no end,
     case Bits of <<X:S/bitstring, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/binary, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<X:S/binary-unit:5, R/binary>> -> {X, R}; _ -> no end].

skipped(Bits, O, S) ->
    [case Bits of <<_:O, X:S, R/bitstring>> -> {X, R}; _ -> no end,
     case Bits of <<_:O, X:S/little, _/bitstring>> -> X; _ -> no end,
     case Bits of <<_:O, X:S/signed-little, _/bitstring>> -> X; _ -> no end,
     case Bits of <<_:O, X:32, Y:16/little, _/bitstring>> -> {X, Y}; _ -> no end,
     case Bits of <<_:O/bitstring, X:64/signed, _/bitstring>> -> X; _ -> no end,
     case Bits of <<_:O, X:59, Y:60/signed, _/bitstring>> -> {X, Y}; _ -> no end,
     case Bits of <<_:O, X/binary>> -> X; _ -> no end,
     case Bits of <<_:O, X:9/bitstring, Y/bitstring>> -> {X, Y}; _ -> no end,
     case Bits of <<N:3, X:N/bitstring, M:4, Y:M/signed, _/bitstring>> -> {X, Y}; _ -> no end].

fixed(<<A:3, B:13/little, C:64/signed, D:7/bitstring, Rest/bitstring>>) -> {1, A, B, C, D, Rest};
fixed(<<A:1, B:58, Rest/binary>>) -> {2, A, B, Rest};
fixed(<<1:2, A:11/signed-little, Rest/bitstring>>) -> {3, A, Rest};
fixed(<<A:4/binary, B:12, Rest/bitstring>>) -> {4, A, B, Rest};
fixed(<<A:24/little-signed, _/bitstring>>) -> {5, A};
fixed(<<A, B:4, _/bitstring>>) when A > B -> {6, A, B};
fixed(<<A:3/bitstring, B/bitstring>>) -> {7, A, B};
fixed(Rest) -> Rest.

floats(Bits, O, S) ->
    [case Bits of <<_:O, F:16/float, _/bitstring>> -> F; _ -> no end,
     case Bits of <<_:O, F:32/float, _/bitstring>> -> F; _ -> no end,
     case Bits of <<_:O, F:64/float, _/bitstring>> -> F; _ -> no end,
     case Bits of <<_:O, F:16/float-little, _/bitstring>> -> F; _ -> no end,
     case Bits of <<_:O, F:32/float-little, _/bitstring>> -> F; _ -> no end,
     case Bits of <<_:O, F:64/float-little, R/bitstring>> -> {F, R}; _ -> no end,
     case Bits of <<F:S/float, R/bitstring>> -> {F, R}; _ -> no end,
     case Bits of <<F/float, _/bitstring>> -> F; _ -> no end].

of_unicode(Bits) ->
    [case Bits of <<C/utf8, R/bitstring>> -> {C, R}; _ -> no end,
     case Bits of <<C/utf16, R/bitstring>> -> {C, R}; _ -> no end,
     case Bits of <<C/utf16-little, R/bitstring>> -> {C, R}; _ -> no end,
     case Bits of <<C/utf32, R/bitstring>> -> {C, R}; _ -> no end,
     case Bits of <<C/utf32-little, R/bitstring>> -> {C, R}; _ -> no end,
     case Bits of <<_:5, C/utf8, D/utf16, R/bitstring>> -> {C, D, R}; _ -> no end,
     case Bits of <<_/utf8, R/bitstring>> -> R; _ -> no end,
     case Bits of <<_:3, _/utf16, _/utf32, R/bitstring>> -> R; _ -> no end].

scan_utf8(<<C/utf8, Rest/binary>>, Found) -> scan_utf8(Rest, [C | Found]);
scan_utf8(<<C, Rest/binary>>, Found) -> scan_utf8(Rest, [{C} | Found]);
scan_utf8(<<>>, Found) -> lists:reverse(Found).

parts(<<N:2, X:N/unit:5, Rest/bitstring>>) -> [{N, X} | parts(Rest)];
parts(<<X:1/bitstring, Rest/bitstring>>) -> [X | parts(Rest)];
parts(Rest) -> [Rest].

literal_match(<<"ab", Rest/binary>>) -> {ab, Rest};
literal_match(<<"aa", C, "b", Rest/binary>>) -> {aa, C, Rest};
literal_match(<<$b, Rest/binary>>) -> {b, literal_match(Rest)};
literal_match(<<0:3, Rest/bitstring>>) -> {zero, Rest};
literal_match(<<5:3, 1:1, Rest/bitstring>>) -> {five, Rest};
literal_match(_) -> none.

appended(Acc, _, 0) -> Acc;
appended(Acc, List, N) -> appended(lists:foldl(fun(X, A) -> <<A/bitstring, X/bitstring>> end, Acc, List), List, N - 1).

%% One binary appended to twice: the second must not write into what the first made.
shared(Bits) ->
    A = <<Bits/bitstring, 1:1>>,
    B = <<A/bitstring, 2:8>>,
    C = <<A/bitstring, 255:9>>,
    D = <<B/bitstring, C/bitstring>>,
    {A, B, C, D, <<B/bitstring, 0:3>>}.
