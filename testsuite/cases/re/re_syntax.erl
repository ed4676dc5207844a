%% Groups, assertions, classes, references and verbs match as in OTP.
-module(re_syntax).
-export([main/0, id/1]).

main() ->
    Rows = [{"abab", "(ab)\\1"}, {"abab", "(?<x>ab)\\k<x>"}, {"abab", "(?P<x>ab)(?P=x)"}, {"abab", "(ab)\\g{-1}"},
            {"foobar", "(?<=foo)bar"}, {"foobar", "(?<!foo)bar"}, {"foobar", "foo(?!bar)"}, {"foobaz", "foo(?=baz)"},
            {"abbbc", "(?>b+)bc"}, {"abbbc", "b++c"}, {"abc", "(?i)B"}, {"abc", "a(?i:B)c"}, {"aBc", "a(?i:b)C"},
            {"aab", "(?|(a)(b)|(x)(y))"}, {"b", "(a)?(?(1)x|b)"}, {"ax", "(a)?(?(1)x|b)"}, {"(a(b)c)", "\\((?:[^()]|(?R))*\\)"},
            {"abc", "(?<l>a)(?<m>b)(?<r>c)"}, {"2024-05-06", "(\\d{4})-(\\d\\d)-(\\d\\d)"}, {"a.b", "a\\.b"}, {"a+b", "\\Qa+b\\E"},
            {"tab\there", "\\t"}, {"x41", "\\x78\\x{34}1"}, {"a-z", "[a\\-z]+"}, {"]", "[]]"}, {"^", "[\\^]"}, {"ab12", "[[:alpha:]]+"},
            {"ab12", "[^[:alpha:]]+"}, {"a_1 ", "\\w+"}, {" \t", "\\h+"}, {"foo.bar", "\\bbar\\b"}, {"foobar", "\\Bbar"},
            {"abc", "\\Aabc\\z"}, {"abc\n", "abc\\Z"}, {"foobar", "foo\\Kbar"}, {"aaab", "a{2,}b"}, {"aaab", "a{2}b"}, {"a{x}", "a{x}"},
            {"abcd", "a(*SKIP)x|b"}, {"aaab", "a+(*COMMIT)c|b"}, {"ab", "a(*ACCEPT)x"}, {"abc", "(?#comment)b"}, {"a b", "(?x) a \\  b"},
            {"color colour", "colou?r$"}, {"<a><b>", "<.+?>"}, {"<a><b>", "<.+>"}, {"abcabc", "(?:abc){2}"}, {"x", "(?:)x"},
            {"", "^$"}, {"ab", "(?=(a))(?=(.))"}, {"foo=1", "^(?<key>[^=]+)=(?<value>.*)$"}, {"aXb", "a\\Xb"}, {"a\nb", "a\\Nb"},
            {"1.5e-3", "^[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$"}, {"user@example.com", "^[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+$"},
            {"192.168.0.1", "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$"}, {"racecar", "^((.)(?1)\\2|.)$"},
            {"aabb", "^(?<p>a(?&p)?b)$"}, {"\e[31mred", "\\e\\[\\d+m"}, {"\0", "\\0"}, {"\x{7f}", "\\177"}, {"a", "\\cA|a"},
            {"xay", "(?(DEFINE)(?<v>[aeiou]))x(?&v)y"}, {"aa", "(?i)(a)\\1"}, {"aA", "(?i)(a)\\1"}, {"aA", "(a)(?-i)\\1"}],
    [erlang:display({R, re:run(id(S), id(R), [{capture, all, list}])}) || {S, R} <- Rows].

id(X) -> X.
