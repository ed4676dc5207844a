%% From OTP 26 on a fun may make the replacement from the match and its groups.
%% releases: 27, 29
-module(re_replace_fun).
-export([main/0, id/1]).

main() ->
    Up = fun(Whole, Groups) -> [string:uppercase(Whole), $<, lists:join($,, Groups), $>] end,
    erlang:display(re:replace(id("abcd"), "b(c)(x)?", Up, [{return, list}])),
    erlang:display(re:replace(id("abab"), "b", Up, [global, {return, binary}])),
    erlang:display(re:replace(id("abab"), "x", Up, [global, {return, binary}])),
    erlang:display(re:replace(id("ab"), "", fun(_, []) -> "-" end, [global, {return, list}])),
    erlang:display(try re:replace("a", "a", fun(_) -> x end) catch C:R -> {C, R} end).

id(X) -> X.
