%% Text: string, unicode, re, uri_string, base64, filename, and what treats binaries.
-module(world_strings).
-export([main/0]).

main() ->
    strings(),
    binaries().

strings() ->
    "ABC" = string:uppercase("abc"),
    ["a", "b"] = string:lexemes("a,b", ","),
    ["a", "b"] = string:split("a-b", "-"),
    "x" = string:trim("  x  "),
    3 = string:length("e\x{301}ab"),
    "   ab" = lists:flatten(string:pad("ab", 5, leading)),
    "cba" = string:reverse("abc"),
    {12, "rest"} = string:to_integer("12rest"),
    {1.5, ""} = string:to_float("1.5"),
    true = string:equal("STRASSE", "strasse", true),
    "bc" = string:find("abc", "b"),
    [_ | _] = string:replace("aXbX", "X", "-", all),
    _ = string:casefold("ÄB"),
    _ = string:titlecase("ab"),
    _ = [string:tokens("a b", " "), string:join(["a", "b"], "-"), string:centre("a", 5), string:to_lower("AB"), string:str("abc", "c")],
    _ = [unicode:characters_to_nfc_list("e\x{301}"), unicode:characters_to_nfd_binary("é"), unicode:characters_to_nfkc_list("x"),
         unicode:characters_to_list(<<255>>), unicode:characters_to_binary([<<195>>, 400]), unicode:bom_to_encoding(<<254, 255>>)],
    match = re:run("abcabc", "b(c)", [{capture, none}]),
    {match, [["b"], ["b"]]} = re:run("abcabc", "b", [global, {capture, all, list}]),
    "aXc" = re:replace("abc", "b", "X", [{return, list}]),
    ["a", "c"] = re:split("abc", "b", [{return, list}]),
    _ = re:inspect(element(2, re:compile("(?<n>a)", [unicode])), namelist),
    _ = re:replace("zü", "ü", "<&>", [global, unicode, {return, binary}]),
    #{path := "/p"} = uri_string:parse("http://user@host:80/p?q=1#f"),
    _ = [uri_string:recompose(#{scheme => "http", host => "h", path => "/"}), uri_string:compose_query([{"a", "b c"}]),
         uri_string:dissect_query("a=b&c=d"), uri_string:normalize("http://a/b/../c"), uri_string:resolve("../x", "http://a/b/c")],
    <<"a">> = base64:decode(base64:encode(<<"a">>)),
    _ = base64:mime_decode("YQ=="),
    "a/b" = filename:join("a", "b"),
    _ = [filename:split("/a/b"), filename:basename("a/b.erl", ".erl"), filename:flatten(["a", b]),
         filename:extension("x.y"), filename:nativename("a/b")],
    ok.

binaries() ->
    _ = [binary:split(<<"a,b,c">>, <<",">>, [global]), binary:replace(<<"abc">>, <<"b">>, <<"x">>, [global]),
         binary:encode_hex(<<1, 2>>), binary:decode_hex(<<"0A">>), binary:longest_common_prefix([<<"ab">>, <<"ac">>])],
    {_, _} = {zlib:compress(<<"a">>), zlib:gunzip(zlib:gzip(<<"text">>))},
    _ = [erlang:md5(<<"a">>), erlang:crc32(<<"a">>), erlang:phash2({a, b}), binary_to_term(term_to_binary({a, [1.0]}, [compressed]))],
    ok.
