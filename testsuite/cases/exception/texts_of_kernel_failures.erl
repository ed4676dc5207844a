%% erl_kernel_errors, and erl_error with it, put failures of BIFs of the module os into words.
-module(texts_of_kernel_failures).
-export([main/0, id/1]).

main() ->
    Calls = [
        {getenv, [a]}, {getenv, ["a=b"]}, {getenv, [[$a, 0]]}, {getenv, [[a, b]]}, {getenv, [[16#110000]]}, {getenv, [[$a | $b]]},
        {putenv, [a, b]}, {putenv, ["", ""]}, {putenv, ["a=b", "c"]}, {putenv, ["a", [0]]}, {putenv, ["a", [x]]}, {putenv, [<<"a">>, "b"]}, {putenv, [[$a | b], [[$c], -1]]},
        {unsetenv, [a]}, {unsetenv, ["a=b"]}, {unsetenv, [[1.5]]},
        {system_time, [bad]}, {system_time, [0]}, {system_time, ["second"]}],
    [words(F, Args) || {F, Args} <- Calls],
    formatted(fun() -> [os:putenv(id("a=b"), "c")] end),
    formatted(fun() -> [os:system_time(id(bad))] end).

words(F, Args) ->
    try [apply(os, F, Args)] of
        _ -> erlang:display({F, Args, no_failure})
    catch
        error:Reason:Stack ->
            {os, F, Args, Info} = hd(Stack),
            {error_info, Map} = lists:keyfind(error_info, 1, Info),
            erlang:display({F, Args, Reason, Map, plain(erl_kernel_errors:format_error(Reason, Stack))})
    end.

plain(Map) -> [{Key, unicode:characters_to_binary(Text)} || {Key, Text} <- lists:sort(maps:to_list(Map))].

formatted(Fun) ->
    try Fun() of
        _ -> erlang:display(no_failure)
    catch
        Class:Reason:Stack ->
            Text = unicode:characters_to_binary(erl_error:format_exception(Class, Reason, lists:sublist(Stack, 1))),
            [erlang:display(Line) || Line <- binary:split(Text, <<"\n">>, [global])]
    end.

id(X) -> X.
