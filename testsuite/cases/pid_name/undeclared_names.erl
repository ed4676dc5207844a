%% PIDN-9: A name that is not declared is badarg, in all three functions, literal or computed, atom or not.
-module(undeclared_names).
-export([main/0, id/1, of_others/0]).
-pid_name(a).
main() ->
    T = fun(F) -> try F() catch C:R -> {C, R} end end, B = id(b),
    io:format("~p~n", [[T(F) || F <- [fun() -> pid_name(b) end, fun() -> pid_name(B) end, fun() -> pid_name(id(17)) end,
        fun() -> pid_name(id("a")) end, fun() -> pid_name_spawn(B, fun main/0) end, fun() -> pid_name_spawn(c, fun main/0) end,
        fun() -> pid_name_spawn_link(B, fun main/0) end, fun() -> pid_name_spawn_link(id({a}), fun main/0) end]]]),
    io:format("~p ~p~n", [is_pid(pid_name(id(a))), pid_name(id(a)) =:= pid_name(a)]),
    io:format("~p~n", [of_others()]).

%% The functions behind are not for direct use; still, what makes no sense is refused.
of_others() ->
    T = fun(F) -> try F() catch C:R -> {C, R} end end,
    F = fun() -> ok end,
    [T(G) || G <- [fun() -> beamc_pid_name:get(id(1), a) end, fun() -> beamc_pid_name:get(?MODULE, id("a")) end,
                   fun() -> beamc_pid_name:spawn(?MODULE, id(1), F) end, fun() -> beamc_pid_name:spawn(?MODULE, a, id(f)) end,
                   fun() -> beamc_pid_name:spawn_link(id(""), a, F) end,
                   fun() -> beamc_pid_name:spawn_link(?MODULE, a, id(fun id/1)) end,
                   fun() -> beamc_pid_name:process_info(self(), id(status)) end,
                   fun() -> beamc_pid_name:process_info(id(self), pid_name) end,
                   fun() -> beamc_pid_name:get(?MODULE, a) =:= pid_name(a) end]].

id(X) -> X.
