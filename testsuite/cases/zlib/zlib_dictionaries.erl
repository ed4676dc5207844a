%% Dictionaries of streams: set, needed, wrong, asked for; need_dictionary as an exception and as a result.
%% out27: checksums of dictionaries have no sign
-module(zlib_dictionaries).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Words = <<"the quick brown fox jumps over the lazy dog">>,
    %% Checksums on both sides of 2^31.
    Long = binary:copy(<<"zyxwvutsrqponm">>, 30),
    Longer = binary:copy(<<16#fe, 16#ff, 16#fd>>, 12000),
    Dictionaries = id([Words, Long, Longer, [Words, $a, [Long]], <<"x">>]),
    [round(Bits, Dictionary, <<"the lazy dog zyxwvutsrq jumps over the quick brown fox">>) || Bits <- id([15, -15, 9]), Dictionary <- Dictionaries],
    erlang:display([try_it(fun() -> deflating(Bits, fun(Z) -> zlib:deflateSetDictionary(Z, Dictionary) end) end) || Bits <- id([15, -15, 31]), Dictionary <- id([<<>>, [], Words, a, [a], <<1:3>>])]),
    %% Too late, and after a reset.
    erlang:display(deflating(15, fun(Z) -> [zlib:deflate(Z, "abc"), try_it(fun() -> zlib:deflateSetDictionary(Z, Words) end), zlib:deflate(Z, "abc", sync),
                                            try_it(fun() -> zlib:deflateSetDictionary(Z, Words) end), zlib:deflateReset(Z), zlib:deflateSetDictionary(Z, Words)] end)),
    Packed = packed(15, Words, <<"the lazy dog">>),
    %% An exception keeps what came out.
    inflating(15, fun(Z) ->
        erlang:display(try_it(fun() -> zlib:inflate(Z, Packed) end)),
        erlang:display(try_it(fun() -> zlib:inflate(Z, []) end)),
        erlang:display(try_it(fun() -> zlib:inflateSetDictionary(Z, <<"wrong">>) end)),
        erlang:display(try_it(fun() -> zlib:inflateSetDictionary(Z, a) end)),
        erlang:display(zlib:inflateSetDictionary(Z, Words)),
        erlang:display(zlib:inflate(Z, [])),
        erlang:display(try_it(fun() -> zlib:inflateSetDictionary(Z, Words) end)),
        erlang:display(zlib:inflateEnd(Z))
    end),
    [inflating(15, fun(Z) ->
         erlang:display(try_it(fun() -> zlib:inflate(Z, Packed, Options) end)),
         erlang:display(zlib:inflateSetDictionary(Z, [Words])),
         erlang:display(zlib:inflate(Z, [], Options)),
         erlang:display(zlib:inflateEnd(Z))
     end) || Options <- id([[{exception_on_need_dict, false}], [{exception_on_need_dict, true}], [other, {exception_on_need_dict, false}]])],
    inflating(15, fun(Z) ->
        erlang:display(zlib:safeInflate(Z, Packed)),
        erlang:display(try_it(fun() -> zlib:safeInflate(Z, []) end)),
        erlang:display(zlib:inflateSetDictionary(Z, Words)),
        erlang:display(zlib:safeInflate(Z, [])),
        erlang:display(zlib:safeInflate(Z, []))
    end),
    %% After something that was inflated before: two streams, the second one with a dictionary.
    Z = zlib:open(),
    ok = zlib:inflateInit(Z, 15, reset),
    erlang:display(try_it(fun() -> zlib:inflate(Z, [zlib:compress("first "), Packed, zlib:compress(" third")]) end)),
    erlang:display(zlib:inflateSetDictionary(Z, Words)),
    erlang:display(zlib:inflate(Z, [])),
    zlib:close(Z),
    %% Invalid options.
    erlang:display([try_it(fun() -> inflating(15, fun(I) -> zlib:inflate(I, zlib:compress("abc"), Options) end) end) || Options <- id([[{exception_on_need_dict, maybe_so}], a, [a | b], [{other, 1}]])]),
    %% The output that later input can refer to.
    Text = binary:copy(<<"0123456789abcdefghijklmnopqrstuvwxyz\n">>, 3000),
    [inflating(Bits, fun(I) ->
         erlang:display([byte_size(zlib:inflateGetDictionary(I)) | [begin
                             iolist_to_binary(zlib:inflate(I, Piece)),
                             Dictionary = zlib:inflateGetDictionary(I),
                             {byte_size(Dictionary), erlang:phash2(Dictionary)}
                         end || Piece <- halves(zlib_of(Bits, Text))]])
     end) || Bits <- id([15, -15, 31])],
    %% A raw stream takes one at any time; asked for at once, it is as it was set.
    inflating(-15, fun(I) ->
        erlang:display([zlib:inflateSetDictionary(I, Words), zlib:inflateGetDictionary(I), zlib:inflate(I, packed(-15, Words, <<"the lazy dog">>)),
                        zlib:inflateSetDictionary(I, "more"), zlib:inflateReset(I), zlib:inflateGetDictionary(I)])
    end),
    erlang:display(try_it(fun() -> inflating(15, fun(I) -> zlib:inflateSetDictionary(I, Words) end) end)),
    erlang:display([try_it(fun() -> F(zlib:open()) end) || F <- id([fun(N) -> zlib:deflateSetDictionary(N, Words) end, fun(N) -> zlib:inflateSetDictionary(N, Words) end,
                                                                   fun zlib:inflateGetDictionary/1])]).

round(Bits, Dictionary, Text) ->
    Packed = packed(Bits, Dictionary, Text),
    Sum = deflating(Bits, fun(Z) -> zlib:deflateSetDictionary(Z, Dictionary) end),
    Back = inflating(Bits, fun(Z) ->
        case Bits < 0 of
            true -> ok = zlib:inflateSetDictionary(Z, Dictionary);
            false -> {need_dictionary, Sum, []} = zlib:inflate(Z, Packed, [{exception_on_need_dict, false}]), ok = zlib:inflateSetDictionary(Z, Dictionary)
        end,
        iolist_to_binary(zlib:inflate(Z, case Bits < 0 of true -> Packed; false -> [] end))
    end),
    erlang:display({Bits, Sum, byte_size(Packed), erlang:phash2(Packed), Back =:= Text}).

packed(Bits, Dictionary, Text) ->
    deflating(Bits, fun(Z) -> _ = zlib:deflateSetDictionary(Z, Dictionary), iolist_to_binary(zlib:deflate(Z, Text, finish)) end).

zlib_of(Bits, Text) -> deflating(Bits, fun(Z) -> iolist_to_binary(zlib:deflate(Z, Text, finish)) end).

halves(Bytes) ->
    Half = byte_size(Bytes) div 2,
    <<First:Half/binary, Second/binary>> = Bytes,
    [First, Second, <<>>].

deflating(Bits, Fun) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z, 6, deflated, Bits, 8, default),
    try Fun(Z) after zlib:close(Z) end.

inflating(Bits, Fun) ->
    Z = zlib:open(),
    ok = zlib:inflateInit(Z, Bits),
    try Fun(Z) after zlib:close(Z) end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
