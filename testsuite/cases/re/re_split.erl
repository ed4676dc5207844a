%% split/2,3 gives the parts between matches, and the groups of the matches, trimmed and limited as wanted.
%% out29: an empty subject has no parts.
-module(re_split).
-export([main/0, id/1]).

main() ->
    Rows = [{"Erlang", "[ln]", []}, {"Erlang", "([ln])", []}, {"Erlang", "([ln])", [group]}, {"Erlang", "[lg]", []},
            {"Erlang", "[lg]", [trim]}, {"Erlang", "[lg]", [{parts, 2}]}, {"Erlang", "[lg]", [{parts, 4}]},
            {"Erlang", "[lg]", [{parts, 0}]}, {"Erlang", "[lg]", [{parts, infinity}]}, {"Erlang", "([lg])", [group, trim]},
            {"Erlang", "(l)|(g)", [group]}, {"Erlang", "x", []}, {"", "x", []}, {"", "x", [trim]}, {"abcd", "", []},
            {"abcd", "", [trim]}, {"a,b,,c,,", ",", []}, {"a,b,,c,,", ",", [trim]}, {"a, b ,c", "\\s*,\\s*", []},
            {" a  b ", " +", []}, {"aXbxc", "x", [caseless]}, {"a1b2c", "(\\d)", [{parts, 2}, group]},
            {"k=v=w", "=", [{parts, 2}]}, {"abc", "(?=b)", []}, {"a\nb\nc", "^", [multiline]}, {"aaa", "a", []},
            {"aaa", "a", [trim]}, {"abab", "b", [{offset, 2}]}],
    [erlang:display({R, O, re:split(id(S), id(R), [{return, list} | O]), re:split(id(S), id(R), [{return, binary} | O])})
     || {S, R, O} <- Rows],
    erlang:display(re:split(id("a-b-c"), "-")),
    erlang:display(re:split(id(<<"a-b-c">>), <<"-">>)),
    {ok, M} = re:compile(id("\\W+")),
    erlang:display(re:split(id("the quick, brown fox"), M, [{return, list}])),
    Parts = re:split(binary:copy(id(<<"word ">>), 1000), " ", [trim]),
    erlang:display({length(Parts), lists:usort(Parts)}).

id(X) -> X.
