%% LINK-12: exit gives its reason to linked processes, error and an uncaught throw a pair with the trace, a return normal.
-module(link_12_reasons_of_the_classes).
-export([main/0, id/1]).

main() ->
    process_flag(trap_exit, true),
    Funs = [
        fun() -> exit(a) end,
        fun() -> error(b) end,
        fun() -> throw(c) end,
        fun() -> hd(id([])) end,
        fun() -> id(result) end,
        fun() -> exit(normal) end,
        fun() -> exit({d, [no, trace]}) end,
        fun() -> {ok, _} = id(e) end
    ],
    [erlang:display(shown(reason(Fun))) || Fun <- Funs].

reason(Fun) ->
    Child = spawn_link(Fun),
    receive {'EXIT', Child, Reason} -> Reason end.

shown({Reason, [{_, _, _, _} | _]}) -> {Reason, trace};
shown(Reason) -> Reason.

id(Term) -> Term.
