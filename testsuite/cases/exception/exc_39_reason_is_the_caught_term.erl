%% EXC-39: the reason with which an error ends a process is the term that catch gives.
-module(exc_39_reason_is_the_caught_term).
-export([main/0, id/1]).

main() ->
    Funs = [fun() -> error(same) end, fun() -> hd(id([])) end, fun() -> f(id(b)) end],
    [erlang:display(same(Fun)) || Fun <- Funs].

same(Fun) ->
    {_, Monitor} = spawn_monitor(Fun),
    receive {'DOWN', Monitor, process, _, {Reason, [First | _]}} -> ok end,
    {'EXIT', {Caught, [Top | _]}} = (catch Fun()),
    {Reason =:= Caught, First =:= Top}.

f(a) -> ok.

id(Term) -> Term.
