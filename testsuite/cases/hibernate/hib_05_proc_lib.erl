%% HIB-5: proc_lib:hibernate/3 keeps what proc_lib does for its processes when they crash.
-module(hib_05_proc_lib).
-export([main/0, woken/0]).

main() ->
    process_flag(trap_exit, true),
    Pid = proc_lib:spawn_link(fun() -> proc_lib:hibernate(?MODULE, woken, []) end),
    Pid ! x,
    receive {'EXIT', Pid, {Reason, [{_, Name, _, _} | _]}} -> erlang:display({Reason, Name}) end.

woken() ->
    error(crash).
