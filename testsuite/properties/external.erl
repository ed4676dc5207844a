%% The external term format: bytes, round trips, and bytes that are not quite right.
-module(external).
-include("property.hrl").

given() ->
    T = without_funs(term()),
    Plain = plain(T),
    {T, Plain, corrupted(term_to_binary(Plain)), corrupted(term_to_binary(Plain, [{minor_version, one_of([0, 1, 2])}]))}.

%% The same without what has no one external form: maps, whose order is promised only without atoms as keys.
plain(T) when is_map(T) ->
    maps:from_list([{plain(K), plain(V)} || {K, V} <- lists:sublist(in_order(T), 8), is_number(K) orelse is_binary(K)]);
plain([Head | Tail]) -> [plain(Head) | plain(Tail)];
plain(T) when is_tuple(T) -> list_to_tuple(plain(tuple_to_list(T)));
plain(T) -> T.

%% Tags of all kinds of terms but those of funs and of the compressed form.
corrupted(Bytes) ->
    Size = byte_size(Bytes),
    At = r(Size),
    <<Before:At/binary, Byte, After/binary>> = Bytes,
    case r(8) of
        0 -> Before;
        1 -> <<Before/binary, After/binary>>;
        2 -> <<Before/binary, (r(256)), Byte, After/binary>>;
        3 -> <<Before/binary, (tag()), After/binary>>;
        4 -> <<Before/binary, (tag()), After/binary>>;
        5 -> <<Bytes/binary, (binary())/binary>>;
        6 -> <<131, (tag()), (binary())/binary>>;
        7 -> <<Before/binary, (Byte bxor (1 bsl r(8))), After/binary>>
    end.

tag() -> one_of([70, 77, 97, 98, 99, 100, 104, 105, 106, 107, 108, 109, 110, 111, 115, 116, 118, 119, 88, 89, 90, 101, 102, 103, 114, 120, 131, 0, 255, 69, 82]).

results({T, Plain, Bad, Worse}) ->
    Bytes = term_to_binary(Plain),
    [?R(Bytes), ?R(term_to_binary(Plain, [{minor_version, 0}])), ?R(term_to_binary(Plain, [{minor_version, 1}])),
     ?R(term_to_binary(Plain, [{minor_version, 2}])), ?R(term_to_binary(Plain, [deterministic])),
     ?R(erlang:external_size(Plain)), ?R(erlang:external_size(Plain, [{minor_version, 0}])),
     ?R(iolist_to_binary(term_to_iovec(Plain))),
     ?R(binary_to_term(Bytes)), ?R(binary_to_term(Bytes, [used])), ?R(binary_to_term(<<Bytes/binary, 1, 2, 3>>, [used])),
     ?R(binary_to_term(copy(Bytes)) =:= Plain),
     ?R(binary_to_term(term_to_binary(T)) =:= T), ?R(binary_to_term(term_to_binary(T, [deterministic])) =:= T),
     ?R(binary_to_term(term_to_binary(T, [{minor_version, 0}])) == T),
     ?R(binary_to_term(iolist_to_binary(term_to_iovec([T])))),
     ?R(decoded(Bad, [])), ?R(decoded(Worse, [])), ?R(decoded(Bad, [used])), ?R(decoded(Worse, [safe])),
     ?R(term_to_binary(Plain, [T])), ?R(term_to_binary(Plain, T)), ?R(binary_to_term(T)), ?R(binary_to_term(Bytes, [T]))].

%% Compressed terms, and tags that OTP uses in its own tables and takes from anywhere (73 to 76), are for others.
decoded(Bytes, Options) ->
    case [Byte || <<Byte>> <= Bytes, Byte =:= 80 orelse Byte >= 73 andalso Byte =< 76] of
        [] -> binary_to_term(Bytes, Options);
        [_ | _] -> left_out
    end.
