%% Text written without an I/O server goes to standard error, unless standard output is named (from OTP 26 on).
%% out27: display_string/2 is there and says where; display_nl/0 is gone
-module(text_without_io).
-export([main/0]).

main() ->
    erlang:display(outcome(fun() -> erlang:display_string("text") end)),
    [erlang:display(outcome(fun() -> erlang:display_string(Bad) end)) || Bad <- [a, [a], [-1], [$a | b]]],
    erlang:display(outcome(fun() -> erlang:display_nl() end)),
    [erlang:display(outcome(fun() -> erlang:display_string(Where, What) end)) ||
        {Where, What} <- [{stdout, "text"}, {stdout, <<"text">>}, {stderr, "text"}, {stdout, a}, {stdout, [a]}, {nowhere, "text"}, {1, "text"}]].

outcome(Fun) ->
    try Fun()
    catch Class:Reason -> {Class, Reason}
    end.
