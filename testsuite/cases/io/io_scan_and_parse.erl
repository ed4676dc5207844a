%% Forms and expressions of Erlang scanned and parsed from standard input.
%% out27: what is at the end of input has a place since OTP 26
%% stdin: -module(a).\nf(X) ->\n  X + 1.\nA = 1, {B, "s"}.\n1 = .\ng() -> .\nfoo(bar). atom.\n'quoted' "str" $c 1.5e3.\n
-module(io_scan_and_parse).
-export([main/0]).

main() ->
    io:format("~p~n", [io:scan_erl_form('')]),
    io:format("~p~n", [io:parse_erl_form('')]),
    io:format("~p~n", [io:parse_erl_exprs('')]),
    io:format("~p~n", [io:parse_erl_exprs('')]),
    io:format("~p~n", [io:parse_erl_form('')]),
    io:format("~p~n", [io:scan_erl_exprs('')]),
    io:format("~p~n", [io:scan_erl_exprs(standard_io, '', 7)]),
    io:format("~p~n", [io:scan_erl_exprs('')]),
    io:format("~p~n", [io:parse_erl_exprs('')]),
    io:format("~p~n", [io:parse_erl_form('')]).
