%% Requests of the I/O protocol as messages: all forms.
%% out27: errors have other reasons since OTP 26, and text is UTF-8
%% stdin: first line\nabcdef\ntokens here. rest\n1 2\n
-module(io_requests).
-export([main/0, take/2, give/1, number/0]).

main() ->
    [ask(Request) || Request <- [
        {put_chars, unicode, "unicode\n"}, {put_chars, unicode, <<"binary\n">>}, {put_chars, latin1, <<"latin1 ", 229, 10>>},
        {put_chars, unicode, ?MODULE, give, ["given\n"]},
        {put_chars, latin1, ?MODULE, give, [<<"given\n">>]}, {put_chars, unicode, ?MODULE, number, []},
        {put_chars, unicode, ?MODULE, absent, []}, {put_chars, unicode, [a]}, {put_chars, latin1, [400]},
        {get_line, unicode, ''}, {get_chars, latin1, '', 3}, {get_line, latin1, ''}, {get_until, unicode, '', ?MODULE, take, []},
        {get_line, unicode, ''}
    ]],
    user ! {io_request, self(), no_reply_wanted, {put_chars, unicode, "sent\n"}},
    receive {io_reply, no_reply_wanted, Reply} -> io:format("~p~n", [Reply]) end,
    user ! ignored,
    io:format("~p~n", [io:request({put_chars, unicode, "by io:request\n"})]),
    io:format("~p~n", [io:request(user, {format, "~p~n", [formatted]})]).

ask(Request) ->
    Key = make_ref(),
    user ! {io_request, self(), Key, Request},
    receive
        {io_reply, Key, Reply} -> io:format("~p~n  ~p~n", [Request, Reply])
    end.

give(Chars) -> Chars.
number() -> 17.

%% The characters up to a full stop.
take(Before, eof) -> {done, {eof, Before}, eof};
take(Before, Chars) ->
    case lists:splitwith(fun(Char) -> Char =/= $. end, Before ++ Chars) of
        {All, []} -> {more, All};
        {Taken, [$. | Rest]} -> {done, Taken, Rest}
    end.

