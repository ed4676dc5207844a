%% binary:match, matches, split and replace give the same results for compiled patterns, lists of patterns and scopes at the ends.
%% out27: replacements may be funs
-module(binary_compiled_patterns).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Subjects = id([<<>>, <<"a">>, <<"abcabc">>, <<"aaaa">>, <<"xyz">>, <<"abab ab">>, <<0, 255, 0>>, binary:copy(<<"ab">>, 40)]),
    Patterns = id([<<"a">>, <<"ab">>, <<"abc">>, [<<"a">>, <<"ab">>], [<<"ab">>, <<"a">>], [<<"b">>, <<"ca">>, <<"abcabcd">>], <<"aa">>, [<<0>>, <<255, 0>>], <<" ">>, [<<"q">>], [<<"a">>, <<"a">>]]),
    [begin
         C = binary:compile_pattern(P),
         R1 = [{binary:match(S, P), short(binary:matches(S, P)), short(binary:split(S, P)), short(binary:split(S, P, [global, trim_all])), binary:replace(S, P, <<"-">>, [global])} || S <- Subjects],
         R2 = [{binary:match(S, C), short(binary:matches(S, C)), short(binary:split(S, C)), short(binary:split(S, C, [global, trim_all])), binary:replace(S, C, <<"-">>, [global])} || S <- Subjects],
         erlang:display({P, R1 =:= R2, R1})
     end || P <- Patterns],
    S = id(<<"abcabcabc">>),
    erlang:display([{Scope, [try F(Scope) catch Cl:Re -> {Cl, Re} end || F <- [
        fun(X) -> binary:match(S, <<"ab">>, [{scope, X}]) end, fun(X) -> binary:matches(S, [<<"b">>, <<"bc">>], [{scope, X}]) end,
        fun(X) -> binary:split(S, <<"c">>, [global, {scope, X}]) end, fun(X) -> binary:replace(S, <<"a">>, <<"+">>, [global, {scope, X}]) end]]} ||
        Scope <- id([{0, 9}, {0, 0}, {9, 0}, {9, -9}, {3, 3}, {4, -3}, {8, 1}, {0, 10}, {10, 0}, {-1, 2}, {9, -10}, {1, 1 bsl 64}, {a, 1}, {1}])]),
    erlang:display([try binary:compile_pattern(P) of _ -> ok catch Cl:Re -> {Cl, Re} end || P <- id([<<>>, [], [<<>>], [<<"a">>, <<>>], a, "ab", [<<"a">> | <<"b">>], <<1:3>>, [<<1:3>>], {am, x}, [[<<"a">>]]])]),
    erlang:display([try binary:split(S, <<"b">>, O) catch Cl:Re -> {Cl, Re} end || O <- id([[trim], [global], [global, trim], [trim_all, global], [foo], a, [{scope, {0, 3}}, {scope, {3, 3}}], [global | a]])]),
    erlang:display([try binary:replace(S, <<"b">>, R, O) catch Cl:Re -> {Cl, Re} end || {R, O} <- id([{<<"[]">>, [{insert_replaced, 1}]}, {<<"[]">>, [global, {insert_replaced, [0, 1, 2]}]}, {<<"[]">>, [{insert_replaced, 3}]}, {<<"[]">>, [{insert_replaced, [1, 1]}]},
        {<<"[]">>, [{insert_replaced, -1}]}, {<<>>, [global]}, {<<>>, [{insert_replaced, 0}]}, {"x", []}, {<<1:3>>, []}, {fun(X) -> <<X/binary, X/binary>> end, [global]}, {fun(_) -> x end, []}])]).

short(L) when length(L) > 12 -> {length(L), lists:sublist(L, 3)};
short(L) -> L.
