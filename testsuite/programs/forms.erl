%% Prints every form of the Erlang source on standard input as `erl_pp` has it, or why `erl_parse` or `erl_scan` do not take it.
-module(forms).
-export([main/0]).

main() ->
    ok = io:setopts([{encoding, unicode}]),
    forms(input([]), 1).

input(Before) ->
    case io:get_chars('', 1 bsl 16) of
        eof -> lists:append(lists:reverse(Before));
        Chars -> input([Chars | Before])
    end.

forms(Text, Line) ->
    case erl_scan:tokens([], Text, Line) of
        {done, {ok, Tokens, Next}, Rest} ->
            form(erl_parse:parse_form(Tokens)),
            forms(Rest, Next);
        {done, {eof, _}, _} ->
            ok;
        {done, {error, Error, Next}, Rest} ->
            problem(Error),
            forms(Rest, Next);
        {more, Continuation} ->
            last(erl_scan:tokens(Continuation, eof, Line))
    end.

last({done, {ok, Tokens, _}, _}) -> form(erl_parse:parse_form(Tokens));
last({done, {eof, _}, _}) -> ok;
last({done, {error, Error, _}, _}) -> problem(Error).

%% The order of keys in a map is nobody's promise.
form({ok, {attribute, Place, Name, Map}}) when is_map(Map) ->
    form({ok, {attribute, Place, Name, lists:sort(maps:to_list(Map))}});
form({ok, Form}) -> io:put_chars([erl_pp:form(Form, [{encoding, unicode}]), $\n]);
form({error, Error}) -> problem(Error).

problem({Place, Module, Description}) ->
    Text =
        case Module of
            erl_parse -> erl_parse:format_error(Description);
            erl_scan -> erl_scan:format_error(Description)
        end,
    io:format("~p: ~ts~n", [Place, Text]).
