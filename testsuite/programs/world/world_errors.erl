%% Errors put into words.
-module(world_errors).
-export([main/0]).

main() ->
    errors().

errors() ->
    Explain = fun(Fun) ->
        try Fun() of _ -> ok
        catch Class:Reason:Stack ->
            _ = erl_error:format_exception(Class, Reason, Stack),
            _ = erl_error:format_exception(Class, Reason, Stack, #{column => 3, stack_trim_fun => fun(_, _, _) -> false end})
        end
    end,
    lists:foreach(Explain, [
        fun() -> element(id(5), {a}) end, fun() -> lists:nth(id(3), [1]) end, fun() -> ets:lookup(id(none), a) end, fun() -> {a, _} = id(2) end,
        fun() -> maps:get(id(a), #{}) end, fun() -> io:format(id("~q"), [id(1)]) end, fun() -> re:run("a", id("(")) end,
        fun() -> binary:split(<<"a">>, id(b)) end, fun() -> unicode:characters_to_binary(id([a])) end, fun() -> throw(id(a)) end,
        fun() -> exit(id(b)) end, fun() -> (id(fun() -> ok end))(1) end, fun() -> (id(nomodule)):nofunction() end, fun() -> case id(1) of 2 -> ok end end,
        fun() -> apply(id(a), [1]) end, fun() -> id(a) + 1 end, fun() -> os:putenv(id(a), b) end, fun() -> persistent_term:get(id(nokey)) end,
        fun() -> maps:fold(id(a), b, c) end, fun() -> string:trim(id(a)) end, fun() -> io:put_chars(id({})) end, fun() -> math:log(id(0)) end]).

id(Value) -> Value.
