%% Requests of the I/O protocol as they were before OTP R13, without an encoding, and several at once.
%% OTP 29 answers some of these never.
%% releases: 25, 27
%% stdin: first line\nabcdef\ntokens here. rest\n
-module(io_old_requests).
-export([main/0, take/2]).

main() ->
    [ask(Request) || Request <- [
        {put_chars, "old\n"}, {put_chars, lists, reverse, ["\ndlo"]}, {get_line, ''}, {get_chars, '', 3}, {get_line, ''},
        {get_until, '', ?MODULE, take, []}, {get_line, ''}, {get_line, ''}, {get_chars, '', 2},
        {requests, [{put_chars, unicode, "one "}, {put_chars, unicode, "two\n"}]}, {requests, []}, {requests, [{setopts, []}]}
    ]],
    io:format("~p~n", [io:requests([{put_chars, unicode, "a"}, {write, {b, "c"}}, nl])]).

ask(Request) ->
    Key = make_ref(),
    user ! {io_request, self(), Key, Request},
    receive
        {io_reply, Key, Reply} -> io:format("~p~n  ~p~n", [Request, Reply])
    end.

%% The characters up to a full stop.
take(Before, eof) -> {done, {eof, Before}, eof};
take(Before, Chars) ->
    case lists:splitwith(fun(Char) -> Char =/= $. end, Before ++ Chars) of
        {All, []} -> {more, All};
        {Taken, [$. | Rest]} -> {done, Taken, Rest}
    end.
