%% The flag async_dist exists since OTP 26.
%% out27: the flag exists
-module(asynchronous_distribution).
-export([main/0]).

main() ->
    [erlang:display(try F() catch error:R -> R end)
     || F <- [fun() -> process_info(self(), async_dist) end, fun() -> process_flag(async_dist, true) end, fun() -> process_info(self(), async_dist) end,
              fun() -> process_flag(async_dist, x) end, fun() -> process_flag(async_dist, false) end,
              fun() -> is_pid(spawn_opt(fun() -> ok end, [{async_dist, true}])) end, fun() -> spawn_opt(fun() -> ok end, [{async_dist, x}]) end,
              fun() -> erlang:system_info(async_dist) end]].
