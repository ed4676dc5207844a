%% EXC-42: an uncaught error in the main process is reported on standard error, and the status is 1.
%% status: 1
%% stderr: reports
-module(exc_42_report_of_main).
-export([main/0, id/1]).
-file("exc_42.erl", 1).

main() ->
    erlang:display(before),
    f(id(oops)).

f(Reason) ->
    error({Reason, 1}).

id(Term) -> Term.
