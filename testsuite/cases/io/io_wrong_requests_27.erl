%% Wrong requests of the I/O protocol, as OTP 26 to 27 answer them.
%% releases: 27
%% stdin:
-module(io_wrong_requests_27).
-export([main/0]).

main() ->
    [ask(Request) || Request <- [
        {put_chars, utf8, "x"}, {get_geometry, columns}, {get_geometry, depth}, {setopts, foo}, {setopts, [foo]}, foo, {},
        {get_password, unicode}, {requests, [{put_chars, unicode, "written\n"}, foo, {put_chars, unicode, "never\n"}]}
    ]],
    user ! {io_request, not_a_pid, a, {put_chars, unicode, "not written"}},
    [io:format("~p~n", [io:request(standard_error, Request)]) || Request <- [foo, {get_line, unicode, ''}, {get_geometry, rows}]].

ask(Request) ->
    Key = make_ref(),
    user ! {io_request, self(), Key, Request},
    receive
        {io_reply, Key, Reply} -> io:format("~p~n  ~p~n", [Request, Reply])
    end.
