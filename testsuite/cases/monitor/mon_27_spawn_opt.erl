%% MON-27: spawn_opt takes {monitor, Options} with the options of monitor/3.
-module(mon_27_spawn_opt).
-export([main/0]).

main() ->
    {First, M1} = spawn_opt(fun() -> ok end, [{monitor, [{tag, gone}]}]),
    receive {gone, M1, process, First, R1} -> erlang:display(R1) end,
    Parent = self(),
    {Second, M2} = spawn_opt(
        fun() -> receive {send_to, Alias} -> Alias ! through, Parent ! sent end end,
        [{monitor, [{alias, explicit_unalias}]}]
    ),
    Second ! {send_to, M2},
    receive sent -> ok end,
    erlang:display(receive through -> arrived after 0 -> lost end),
    receive {'DOWN', M2, process, Second, R2} -> erlang:display(R2) end,
    erlang:display(unalias(M2)).
