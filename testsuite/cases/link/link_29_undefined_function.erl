%% LINK-29: a process made for a function that does not exist ends with undef; the trace has the arguments.
-module(link_29_undefined_function).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    First = spawn_link(nomod, nofun, [1, b]),
    receive {'EXIT', First, R1} -> erlang:display(R1) end,
    Second = spawn_link(?MODULE, not_there, []),
    receive {'EXIT', Second, R2} -> erlang:display(R2) end.
