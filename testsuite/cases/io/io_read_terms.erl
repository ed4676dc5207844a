%% io:read/1 reads terms: several on a line, over several lines, with comments, with errors, to the end.
%% out27: the scanner of OTP 27 describes unterminated atoms otherwise
%% stdin: {a, "b", [1,2|c]}. next.\n  {over,\n %% remark\n  lines}.\n{bad term}. after_it.\nX + 1.\n'open.\n fun x.\n<<1,2>>. #{k => v}.\n 12 "and". \nlast\n.
-module(io_read_terms).
-export([main/0]).

main() ->
    terms(1).

terms(16) -> ok;
terms(N) ->
    io:format("~p~n", [io:read('')]),
    terms(N + 1).
