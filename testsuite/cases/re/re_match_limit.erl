%% A match that takes too many steps, or goes too deep, ends as no match, or as an error if wanted.
-module(re_match_limit).
-export([main/0, id/1]).

main() ->
    S = id(lists:duplicate(30, $a) ++ "!"),
    R = id("(a+)+$"),
    erlang:display(re:run(S, R)),
    erlang:display(re:run(S, R, [report_errors])),
    erlang:display(re:run(S, R, [{match_limit, 1000}])),
    erlang:display(re:run(S, R, [{match_limit, 1000}, report_errors])),
    erlang:display(re:run(S, R, [{match_limit_recursion, 10}])),
    erlang:display(re:run(S, R, [{match_limit_recursion, 10}, report_errors])),
    erlang:display(re:run(S, R, [{match_limit, 1000}, report_errors, global])),
    erlang:display(re:run(S, id("a+"), [{match_limit, 100000}, report_errors])),
    erlang:display(re:run(id("abc"), "b", [{match_limit, 0}, report_errors])),
    {ok, M} = re:compile(R),
    erlang:display(re:run(S, M, [{match_limit, 500}, report_errors, {capture, none}])),
    erlang:display(re:run(S, id("(*LIMIT_MATCH=100)(a+)+$"), [report_errors])),
    Long = binary:copy(id(<<"ab">>), 50000),
    erlang:display(re:run(Long, "(?:a|b)*", [{capture, first}])),
    erlang:display(re:run(Long, "^(ab)*$", [{capture, all}])),
    erlang:display(re:run(Long, "c")).

id(X) -> X.
