%% LINK-34: a process that has seen the exit signal of another finds its registered name free.
-module(link_34_name_is_free).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    erlang:display(lists:usort([turn() || _ <- lists:seq(1, 500)])).

turn() ->
    Child = spawn_link(fun() -> register(link_34_name, self()), exit(x) end),
    receive {'EXIT', Child, Reason} -> {Reason, whereis(link_34_name)} end.
