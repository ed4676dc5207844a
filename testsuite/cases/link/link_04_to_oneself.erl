%% LINK-4: a process may link to itself and unlink from itself, which gives true and has no effect.
-module(link_04_to_oneself).
-export([main/0]).

main() ->
    erlang:display([link(self()), unlink(self()), link(self())]),
    erlang:display(process_info(self(), links)),
    process_flag(trap_exit, true),
    exit(self(), first),
    receive {'EXIT', From, Reason} -> erlang:display({From =:= self(), Reason}) end,
    erlang:display(process_info(self(), messages)).
