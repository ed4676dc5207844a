%% EXC-9: a value that no clause of the of part fits is error:{try_clause, Value}, outside of the body.
-module(exc_09_try_clause).
-export([main/0, id/1]).

main() ->
    erlang:display(try try id(1) of 2 -> ok catch _:_ -> inner end catch Class:Value -> {Class, Value} end),
    {'EXIT', {Reason, _}} = (catch try id([x]) of [] -> ok catch error:_ -> inner after erlang:display('after') end),
    erlang:display(Reason).

id(Term) -> Term.
