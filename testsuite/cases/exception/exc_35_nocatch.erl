%% EXC-35: a throw that nobody catches ends the process with {nocatch, Term}, which no handler has seen on the way.
-module(exc_35_nocatch).
-export([main/0]).

main() ->
    erlang:display(reason(fun() -> throw(t) end)),
    erlang:display(reason(fun() -> try throw(t) catch error:{nocatch, _} -> erlang:display(wrong) end end)),
    erlang:display(reason(fun() -> try throw(t) after erlang:display('after') end end)),
    erlang:display(reason(fun() -> catch throw(first), [throw(second)] end)).

reason(Fun) ->
    {_, Monitor} = spawn_monitor(Fun),
    receive {'DOWN', Monitor, process, _, {Reason, [{Module, _, Arity, _} | _]}} -> {Reason, Module, Arity} end.
