%% io:format, io:put_chars and io:write fail in the caller, and write nothing, for arguments that they cannot write.
%% out27: the cause is told with the request
%% stdin:
-module(io_format_errors).
-export([main/0, id/1]).

id(X) -> X.

try_it(Fun) ->
    try Fun() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason:Trace ->
            [{Module, Function, Arguments, Info} | _] = Trace,
            #{cause := Cause} = proplists:get_value(error_info, Info, #{cause => none}),
            io:format("~p ~p in ~p:~p~p because ~p~n", [Class, Reason, Module, Function, Arguments, Cause])
    end.

main() ->
    try_it(fun() -> io:format(id("~p"), []) end),
    try_it(fun() -> io:format(id("~p"), [a, b]) end),
    try_it(fun() -> io:format(id("~y"), [a]) end),
    try_it(fun() -> io:format(id("~s~n"), [[16#20ac]]) end),
    try_it(fun() -> io:format(id("~s~n"), [a_number_is_none]) end),
    try_it(fun() -> io:format(id("~d~n"), [1]) end),
    try_it(fun() -> io:format(id(an_atom), []) end),
    try_it(fun() -> io:format(id(17), []) end),
    try_it(fun() -> io:format(id("~p"), not_a_list) end),
    try_it(fun() -> io:put_chars(id([a])) end),
    try_it(fun() -> io:put_chars(id(<<255, 254>>)) end),
    try_it(fun() -> io:put_chars(id([16#d800])) end),
    try_it(fun() -> io:put_chars(id(atom)) end),
    try_it(fun() -> io:put_chars(nobody_has_this_name, "x") end),
    try_it(fun() -> io:format(nobody_has_this_name, "x", []) end),
    try_it(fun() -> io:put_chars(id(["deep", [["list", <<" of">>], $\s, "chars\n"]])) end).
