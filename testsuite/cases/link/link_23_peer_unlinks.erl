%% LINK-23: a process that unlinks from its parent and then dies does not disturb it.
-module(link_23_peer_unlinks).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    {_, Monitor} = spawn_opt(fun() -> unlink(Parent), exit(boom) end, [link, monitor]),
    receive {'DOWN', Monitor, process, _, Reason} -> erlang:display(Reason) end,
    erlang:display({process_info(self(), messages), process_info(self(), links)}).
