%% io:fread/2 reads by a format, over lines, and reports input that does not fit.
%% stdin: 12 abc 1.5\n77\n0x1f ff\n -5  + 8 xyz\nwrong\nabcdef rest of line\n17,18\n9 10
-module(io_fread).
-export([main/0]).

main() ->
    p("~d ~s ~f"),
    p("~d"),
    p("~s ~16u"),
    p("~d + ~d"),
    p("~a"),
    p("~d"),
    p("~3c~c"),
    io:format("~p~n", [io:get_line('')]),
    p("~d,~d"),
    p("~d ~d ~d"),
    p("~d").

p(Format) ->
    io:format("~p~n", [io:fread('', Format)]).
