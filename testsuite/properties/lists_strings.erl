%% The BIFs of lists, tuples, io data and Unicode text, with good and bad arguments.
-module(lists_strings).
-include("property.hrl").

given() ->
    List = many(r(12), fun() -> term(r(2)) end),
    Pairs = many(r(8), fun() -> case r(8) of 0 -> leaf(); 1 -> {}; 2 -> {r(5)}; _ -> {r(5), one_of([1.0, 2.0, 3, a])} end end),
    {List, Pairs, case r(3) of 0 -> leaf(); 1 -> r(-2, 14); 2 -> one_of([1, 2, 3, 1.0, 2.0, a | List]) end,
     case r(6) of 0 -> term(2); 1 -> List ++ leaf(); 2 -> r(20); _ -> many(r(6), fun() -> r(8) end) end,
     io_data(r(4)), chars(r(4)), case r(3) of 0 -> leaf(); _ -> list_to_tuple(List) end}.

%% Io data, with something else in it now and then.
io_data(0) ->
    case r(12) of 0 -> leaf(); 1 -> bitstring(); 2 -> r(-1, 257); 3 -> []; _ -> binary() end;
io_data(Depth) ->
    List = many(r(4), fun() -> case r(30) of 0 -> leaf(); N when N < 15 -> r(256); _ -> io_data(Depth - 1) end end),
    case r(3) of
        0 -> List ++ binary();
        _ -> List
    end.

%% Characters as lists and as UTF-8, with something else in them now and then.
chars(0) ->
    case r(8) of
        0 -> [];
        1 -> damaged(utf8(r(6)));
        2 -> binary();
        _ -> utf8(r(8))
    end;
chars(Depth) ->
    List = many(r(5), fun() -> case r(40) of 0 -> leaf(); 1 -> one_of([-1, 16#D800, 16#DFFF, 16#110000, 1 bsl 64, 16#FFFE]); N when N < 25 -> char(); _ -> chars(Depth - 1) end end),
    case r(4) of
        0 -> List ++ utf8(r(3));
        _ -> List
    end.

char() ->
    case r(8) of
        0 -> r(16#E000, 16#10FFFF);
        1 -> r(16#80, 16#7FF);
        2 -> r(16#800, 16#D7FF);
        3 -> one_of([$é, $e, 16#301, 16#308, 16#1F468, 16#200D, $\r, $\n, $ß, $İ, $ſ, 16#AC00, 16#1100, 16#1161]);
        _ -> r(32, 126)
    end.

utf8(N) -> << <<(char())/utf8>> || _ <- lists:seq(1, N) >>.

damaged(<<>>) -> <<255>>;
damaged(Bytes) ->
    At = r(byte_size(Bytes)),
    <<Before:At/binary, _, After/binary>> = Bytes,
    case r(3) of
        0 -> Before;
        1 -> <<Before/binary, After/binary>>;
        2 -> <<Before/binary, (r(256)), After/binary>>
    end.

results({List, Pairs, X, Other, Io, Chars, Tuple}) ->
    [?R(lists:reverse(List)), ?R(lists:reverse(List, X)), ?R(lists:reverse(Other, List)), ?R(lists:reverse(Other)),
     ?R(List ++ Other), ?R(Other ++ X), ?R(List -- Other), ?R(Other -- [3, X, 5, 1]), ?R(Other -- X), ?R(List -- List), ?R([X, X, 1, 2, 3, 4, 1.0] -- [1, 2, X]),
     ?R(lists:member(X, List)), ?R(lists:member(X, Other)), ?R(lists:member(X, [1, 2, 1.0 | Other])),
     ?R(lists:keyfind(X, 1, Pairs)), ?R(lists:keyfind(X, 2, Pairs)), ?R(lists:keymember(X, 2, Pairs)), ?R(lists:keysearch(X, 1, Pairs)), ?R(lists:keyfind(X, X, Pairs)),
     ?R(lists:keyfind(X, 1, Other)), ?R(lists:keydelete(X, 1, Pairs)), ?R(lists:keyreplace(X, 2, Pairs, {new})), ?R(lists:keystore(X, 1, Pairs, {new, 1})), ?R(lists:keytake(X, 2, Pairs)),
     ?R(length(List)), ?R(length(Other)), ?R(hd(Other)), ?R(tl(Other)), ?R(hd(X)), ?R(tl(List)),
     ?R(list_to_tuple(List)), ?R(list_to_tuple(Other)), ?R(tuple_to_list(Tuple)), ?R(tuple_size(Tuple)), ?R(size(X)), ?R(element(X, Tuple)), ?R(element(length(List), Tuple)),
     ?R(setelement(X, Tuple, new)), ?R(setelement(1, Tuple, X)), ?R(setelement(2, setelement(1, Tuple, X), Io)), ?R(erlang:append_element(Tuple, X)), ?R(erlang:insert_element(X, Tuple, new)), ?R(erlang:delete_element(X, Tuple)),
     ?R(erlang:make_tuple(limited(X), x)), ?R(erlang:make_tuple(5, X, Pairs)), ?R(erlang:make_tuple(4, none, [{X, a}, {2, X}])),
     ?R(iolist_to_binary(Io)), ?R(iolist_size(Io)), ?R(list_to_binary(Io)), ?R(iolist_to_binary(erlang:iolist_to_iovec(Io))), ?R(list_to_bitstring(Io)), ?R(iolist_size(Other)), ?R(iolist_to_binary(Other)), ?R(list_to_binary(X)),
     ?R(list_to_bitstring(Other)), ?R(iolist_size([Io | <<1:1>>])),
     ?R(binary_to_list(iolist_to_binary(Io))), ?R(binary_to_list(iolist_to_binary(Io), X, length(List))), ?R(binary_to_list(iolist_to_binary(Io), 1, X)), ?R(binary_to_list(X)), ?R(bitstring_to_list(X)),
     ?R(unicode:characters_to_binary(Chars)), ?R(unicode:characters_to_list(Chars)), ?R(unicode:characters_to_binary(Chars, utf8, latin1)), ?R(unicode:characters_to_binary(Chars, latin1)), ?R(unicode:characters_to_list(Chars, latin1)),
     ?R(unicode:characters_to_binary(Chars, utf8, utf16)), ?R(unicode:characters_to_binary(Chars, utf8, {utf32, little})), ?R(unicode:characters_to_list(Io)), ?R(unicode:characters_to_binary(Io)), ?R(unicode:characters_to_binary(Io, latin1)),
     ?R(unicode:characters_to_list(Io, utf16)), ?R(unicode:characters_to_binary(Io, utf32, utf8)), ?R(unicode:characters_to_list(Io, {utf16, little})), ?R(unicode:characters_to_binary(Io, latin1, utf16)),
     ?R(unicode:characters_to_binary(X)), ?R(unicode:characters_to_list(Other)), ?R(unicode:characters_to_binary(List)),
     ?R(unicode:characters_to_nfc_list(Chars)), ?R(unicode:characters_to_nfd_binary(Chars)),
     ?R(string:length(Chars)), ?R(string:uppercase(Chars)), ?R(string:lowercase(Chars)), ?R(string:to_graphemes(Chars)), ?R(string:reverse(Chars)), ?R(string:trim(Chars)), ?R(string:split(Chars, "e", all)),
     ?R(string:find(Chars, "e")), ?R(string:slice(Chars, 1, 3)), ?R(string:equal(Chars, Io)), ?R(string:titlecase(Chars)), ?R(string:casefold(Chars)), ?R(string:pad(Chars, 6, both, $.)), ?R(string:lexemes(Chars, " e")),
     ?R(list_to_atom(Other)), ?R(lists:flatten(Chars)), ?R(lists:flatlength(Chars)), ?R(lists:sort(Other)), ?R(lists:nth(X, List)), ?R(lists:nthtail(X, List)), ?R(lists:sublist(List, X)), ?R(lists:split(X, List)), ?R(lists:last(Other)),
     ?R(lists:seq(1, limited(X))), ?R(lists:sum(Other)), ?R(lists:max(Other)), ?R(lists:zip(List, Other)), ?R(lists:append(List)), ?R(lists:concat(Other)), ?R(lists:delete(X, List)), ?R(lists:prefix(Other, List)), ?R(lists:suffix(tl(List), List)),
     ?R(lists:merge(lists:sort(List), lists:sort(Other))), ?R(lists:umerge(lists:usort(List), lists:usort(Other))), ?R(lists:keymerge(1, Pairs, Pairs)), ?R(lists:duplicate(limited(X), a)), ?R(lists:join(X, List)), ?R(lists:droplast(List)),
     ?R(is_tuple(X)), ?R(is_record(Tuple, X)), ?R(is_record(Tuple, a, X)), ?R(is_function(X, length(List))), ?R(tuple_to_list(X))].

limited(N) when is_integer(N) -> min(N, 200);
limited(T) -> T.
