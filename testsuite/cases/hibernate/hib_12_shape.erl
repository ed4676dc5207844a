%% HIB-12: A call of hibernate/3 in the body of a try: the handler is gone when the process goes on.
-module(hib_12_shape).
-export([main/0, f/1, w/1]).

main() ->
    {Pid, Monitor} = spawn_monitor(?MODULE, f, [self()]),
    Pid ! go,
    erlang:display([receive {went, Pid, X} -> X end, receive {'DOWN', Monitor, process, Pid, {Reason, _}} -> Reason end]).

f(X) -> try erlang:hibernate(?MODULE, w, [X]) catch _:_ -> no end.

w(Parent) ->
    receive go -> Parent ! {went, self(), here} end,
    error(seen_by_nobody).
