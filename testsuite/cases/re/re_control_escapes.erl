%% Control characters: `\c` with each byte, alone, in classes and at the end of a pattern, and the errors. PCRE 8 takes any ASCII
%% character, PCRE2 only those that print.
%% out29: PCRE2 refuses control characters after it.
-module(re_control_escapes).
-export([main/0]).

main() ->
    [alone(Options) || Options <- [[], [caseless], [extended], [unicode]]],
    erlang:display([{Byte, compiled([$\\, $c, Byte], [])} || Byte <- [0, 31, 127, 128, 255]]),
    [erlang:display({Pattern, compiled(Pattern, []), compiled(Pattern, [extended]), found(Pattern)}) || Pattern <- patterns()],
    erlang:display([compiled([$\\, $c, Character], [unicode]) || Character <- [128, 255, 16#20ac]]).

%% The bytes that each escape matches, where it does not match just the control character of its byte.
alone(Options) ->
    Bytes = case lists:member(unicode, Options) of true -> lists:seq(0, 127); false -> lists:seq(0, 255) end,
    Matches = [{Byte, matched([$\\, $c, Byte], Bytes, Options)} || Byte <- Bytes],
    erlang:display({Options, [Match || {Byte, Result} = Match <- Matches, Result =/= [upper(Byte) bxor 64]]}).

upper(Byte) when Byte >= $a, Byte =< $z -> Byte - 32;
upper(Byte) -> Byte.

matched(Pattern, Bytes, Options) ->
    case re:compile(Pattern, Options) of
        {ok, Compiled} -> [Byte || Byte <- Bytes, re:run(<<Byte>>, Compiled) =/= nomatch];
        {error, Reason} -> Reason
    end.

compiled(Pattern, Options) ->
    try re:compile(Pattern, Options) of
        {ok, _} -> ok;
        {error, Reason} -> Reason
    catch
        error:badarg -> badarg
    end.

found(Pattern) ->
    try re:run("\e[z?#\1\"\^\\d\0a", Pattern, [global, {capture, all, index}]) of
        {match, Found} -> Found;
        nomatch -> nomatch
    catch
        error:badarg -> badarg
    end.

patterns() ->
    ["\\c", "[\\c", "[\\c]", "[\\c]]", "[\\c[]", "[\\c[-\\c_]", "[^\\c[]", "\\c\\", "\\c\\\\", "\\c?", "\\c\d", "[\\c\d]",
     "[\\c\t]", "\\c\t", "\\c\n", "(?x)\\c #", "(?x)\\c\n#", "\\Q\\c\d\\E", "\\cA{1}", "\\ca+", "\\c*", "\\c(", "(\\c))",
     "\\c|z", "a\\c\x80b", "a[\\c\x80]b", "\\c[z", "\\c[?", "\\cc"].
