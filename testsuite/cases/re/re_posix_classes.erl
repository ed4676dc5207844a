%% POSIX classes, escapes and properties, alone and in classes, with and without caseless: letters of either case, word characters,
%% hexadecimal digits, word boundaries. Up to OTP 27, [:lower:] and [:upper:] of a caseless pattern match all letters.
%% out29: marks are word characters; classes of case match only letters that have a case
-module(re_posix_classes).
-export([main/0]).

main() ->
    [erlang:display({Pattern, Options, matching(Pattern, Options)}) || Options <- options(), Pattern <- patterns()],
    [erlang:display({Pattern, re:run(Subject, Pattern, [unicode, ucp | Options])}) || {Subject, Pattern, Options} <- runs()].

options() -> [[], [caseless], [unicode], [unicode, caseless], [unicode, ucp], [unicode, ucp, caseless]].

patterns() ->
    Posix = ["alpha", "lower", "upper", "alnum", "ascii", "blank", "cntrl", "digit", "graph", "print", "punct", "space", "word", "xdigit"],
    [P || Name <- Posix, P <- ["[[:" ++ Name ++ ":]]", "[[:^" ++ Name ++ ":]]", "[^[:" ++ Name ++ ":]]"]] ++
        ["[[:lower:]1]", "[^[:lower:]\\d]", "[[:lower:][:^upper:]]", "[]x[:upper:]]", "\\d", "\\D", "\\s", "\\S", "\\w", "\\W", "\\h", "\\v", "[\\w]", "[\\W]", "[^\\w]", "[^\\W]", "[\\W_]",
         "[^\\W_]", "[\\Wa]", "[^\\Wa]", "[\\W^a]", "[\\w-]", "[\\W-]", "[[:^xdigit:]a]", "[^[:^xdigit:]a]", "[[:xdigit:]\\x{3b1}]", "\\p{Lu}", "\\p{Ll}", "\\P{Lu}", "[\\p{Lu}]", "[\\p{Ll}]", "[^\\p{Lu}]",
         "[^\\p{Ll}]", "[\\P{Lu}]", "[\\p{Lu}a]", "[^\\p{Lu}a]", "\\p{L}", "\\p{N}", "\\p{Xan}", "\\p{Xwd}", "\\P{Xwd}", "[\\p{Xwd}]", "[^\\p{Xwd}-]", "[\\P{Xwd}]", "[k]", "[^k]", "\\x{17f}",
         "[\\x{e0}-\\x{ff}]", "(?i)[[:upper:]]", "(?i:[[:upper:]])", "(?-i)[[:upper:]]", "(?:(?i)x|[[:upper:]])"].

%% Characters that all releases know, by their places in this list.
matching(Pattern, Options) ->
    Characters = lists:seq(0, 16#ff) ++ [16#100, 16#101, 16#130, 16#131, 16#17f, 16#1c5, 16#1c6, 16#300, 16#345, 16#391, 16#3a3, 16#3b1, 16#3c2, 16#410, 16#430, 16#5d0, 16#660, 16#1680, 16#1e9e, 16#2000,
                                                16#2028, 16#203f, 16#20ac, 16#212a, 16#2160, 16#2170, 16#24b6, 16#3000, 16#4e00, 16#ff10, 16#ff21, 16#ff41, 16#ff3f, 16#10400, 16#10428],
    case re:compile(Pattern, Options) of
        {ok, Compiled} -> ranges([C || C <- Characters, C < 256 orelse lists:member(unicode, Options), re:run([C], Compiled, [{capture, none}]) =:= match]);
        Error -> Error
    end.

ranges([]) -> [];
ranges([A | Rest]) -> ranges(Rest, A, A).

ranges([B | Rest], A, Last) when B =:= Last + 1 -> ranges(Rest, A, B);
ranges(Rest, A, A) -> [A | ranges(Rest)];
ranges(Rest, A, Last) -> [{A, Last} | ranges(Rest)].

%% A combining mark among letters.
runs() ->
    Subject = [$a, 16#301, $b, $ , $c],
    [{Subject, P, O} || P <- ["\\w+", "\\W+", "[\\W]+", "[^\\w]+", "b\\b", "\\bb", "a\\b", "\\Bb", "a\\B", "[[:word:]]+", "(\\W)(?<=\\W)b", "(?<!\\w)b", "[\\W]{2}", "(?<=[\\W])b", "\\b.\\b"], O <- [[], [caseless]]].
