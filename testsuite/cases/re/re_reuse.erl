%% A compiled pattern is a term that can be kept, sent, stored and used many times; many patterns may be alive.
-module(re_reuse).
-export([main/0, id/1]).

main() ->
    {ok, M} = re:compile(id("(b+)c")),
    self() ! {pattern, M},
    N = receive {pattern, X} -> X end,
    erlang:display(re:run("abbc", N)),
    put(pattern, M),
    erlang:garbage_collect(),
    erlang:display(re:run("abbc", get(pattern), [{capture, all, list}])),
    Map = #{M => 1},
    erlang:display(maps:get(N, Map)),
    Many = [begin {ok, P} = re:compile(["(x{", integer_to_list(I), "})y"]), {I, P} end || I <- lists:seq(1, 700)],
    erlang:garbage_collect(),
    Good = [I || {I, P} <- Many, re:run(lists:duplicate(I, $x) ++ "y", P) =:= {match, [{0, I + 1}, {0, I}]}],
    erlang:display(length(Good)),
    erlang:display(loop(3000, M, 0)),
    erlang:display(element(1, M)).

loop(0, _, Sum) -> Sum;
loop(N, M, Sum) ->
    {match, [{A, L} | _]} = re:run(lists:duplicate(N rem 7, $a) ++ "bbc", M),
    loop(N - 1, M, Sum + A + L).

id(X) -> X.
