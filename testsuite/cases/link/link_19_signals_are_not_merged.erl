%% LINK-19: each exit/2 becomes a message of its own in a process that traps exits, and leaves links alone.
-module(link_19_signals_are_not_merged).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    Linked = spawn_link(fun() -> receive stop -> ok end end),
    spawn(fun() ->
        [exit(Parent, same) || _ <- lists:seq(1, 3)],
        Parent ! done
    end),
    receive done -> ok end,
    {messages, Messages} = process_info(self(), messages),
    {links, Links} = process_info(self(), links),
    erlang:display([Reason || {'EXIT', _, Reason} <- Messages]),
    erlang:display(Links =:= [Linked]).
