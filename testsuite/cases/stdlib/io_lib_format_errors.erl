%% io_lib:format/2 and its relatives refuse bad formats and arguments, and OTP puts the errors into words.
-module(io_lib_format_errors).
-export([main/0, id/1]).

main() ->
    lists:foreach(fun({Format, Arguments}) -> show(format, [id(Format), id(Arguments)]) end, [
        {"~w", []},
        {"~w", [a, b]},
        {"", [a]},
        {"~", []},
        {"~1", []},
        {"~10.", [a]},
        {"~q", [a]},
        {"~tq", [a]},
        {"~ttw", [a]},
        {"~*w", [a, b]},
        {"~*w", []},
        {"~s", [1]},
        {"~s", [[1090]]},
        {"~s", [[a]]},
        {"~s", [<<255, 1:1>>]},
        {"~ts", [<<255>>]},
        {"~ts", [[-1]]},
        {"~ts", [[16#110000]]},
        {"~c", [a]},
        {"~c", [-1]},
        {"~tc", [16#110000]},
        {"~e", [a]},
        {"~.1e", [1.0]},
        {"~f", [a]},
        {"~g", ["1"]},
        {"~.0g", [1.0]},
        {"~b", [1.0]},
        {"~.1b", [1]},
        {"~.37b", [1]},
        {"~x", [1]},
        {"~x", [1, 2]},
        {"~#", [a]},
        {"~+", [1.5]},
        {"~W", [a]},
        {"~W", [a, b]},
        {"~P", [a, b]},
        {"~w", a},
        {"~w", [a | b]},
        {1, []},
        {[a | b], []},
        {{}, []},
        {<<255>>, []}
    ]),
    show(fwrite, [id("~w"), id([])]),
    show(format, [id("~w"), id([a]), id([{chars_limit, bad}])]),
    show(format, [id("~w"), id([]), id([{chars_limit, 10}])]),
    show(scan_format, [id("~w"), id([])]),
    show(build_text, [id([{}])]),
    show(write_atom, [id("a")]),
    show(write_string, [id(a)]),
    show(print, [id(a), id(b), id(c), id(d)]).

show(Function, Arguments) ->
    try apply(io_lib, Function, Arguments) of
        Result -> erlang:display({Function, Result})
    catch
        Class:Reason:Trace -> explain(Class, Reason, hd(Trace))
    end.

explain(Class, Reason, {Module, Function, Arguments, Place}) ->
    Info = proplists:get_value(error_info, Place),
    erlang:display({Class, Reason, Module, Function, Arguments, Info}),
    case Info of
        #{module := Explainer} ->
            Words = Explainer:format_error(Reason, [{Module, Function, Arguments, Place}]),
            erlang:display([{Key, lists:flatten(io_lib:format("~ts", [Text]))} || {Key, Text} <- lists:sort(maps:to_list(Words))]);
        _ ->
            ok
    end.

id(X) -> X.
