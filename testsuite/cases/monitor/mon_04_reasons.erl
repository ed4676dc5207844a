%% MON-4: the reason in a DOWN is what a link would give; exit(Pid, kill) gives killed, a process's own exit(kill) gives kill.
-module(mon_04_reasons).
-export([main/0, id/1]).

main() ->
    {Pid, Monitor} = spawn_monitor(fun() -> receive never -> ok end end),
    exit(Pid, kill),
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end,
    Funs = [
        fun() -> exit(kill) end,
        fun() -> exit({a, b}) end,
        fun() -> ok end,
        fun() -> error(e) end,
        fun() -> throw(t) end,
        fun() -> hd(id([])) end
    ],
    [erlang:display(shown(reason(Fun))) || Fun <- Funs].

reason(Fun) ->
    {_, Monitor} = spawn_monitor(Fun),
    receive {'DOWN', Monitor, process, _, Reason} -> Reason end.

shown({Reason, [{_, _, _, _} | _]}) -> {Reason, trace};
shown(Reason) -> Reason.

id(Term) -> Term.
