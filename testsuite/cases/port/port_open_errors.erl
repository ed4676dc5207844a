%% open_port refuses bad names and options with badarg and a cause, and absent programs with a POSIX error. A program that ends at once closes its port first.
-module(port_open_errors).
-export([main/0]).

main() ->
    [begin
         {Class, Reason, Cause} = try erlang:open_port(Name, Options) of
             Port -> true = is_port(Port), _ = (catch port_close(Port)), {ok, port, none}
         catch C:R:Stack -> {C, R, cause(hd(Stack))} end,
         erlang:display({Name, Options, Class, Reason, Cause})
     end || {Name, Options} <- [
         {{spawn, "cat"}, foo}, {{spawn, "cat"}, [foo]}, {{spawn, "cat"}, [in | out]}, {{spawn, "cat"}, [{packet, 3}]},
         {{spawn, "cat"}, [{packet, 0}]}, {{spawn, "cat"}, [{line, 0}]}, {{spawn, "cat"}, [{line, -1}]}, {{spawn, "cat"}, [line]},
         {{spawn, "cat"}, [{line, 5}, {packet, 2}]}, {{spawn, "cat"}, [{line, 5}, {packet, 2}, stream]},
         {{spawn, "cat"}, [nouse_stdio, stderr_to_stdout]}, {{spawn, "cat"}, [eof, {exit_status}]},
         {{spawn, cat}, []}, {{spawn, <<"cat">>}, []}, {{spawn, ["ca", $t]}, []}, {{spawn, ""}, []}, {{spawn, <<>>}, []},
         {{spawn, [97, 0, 98]}, []}, {{spawn, 1}, []}, {{spawn, [-1]}, []}, {{spawn, [a]}, []}, {{spawn, ["cat" | <<"x">>]}, []},
         {{spawn, "cat"}, [{args, ["a"]}]}, {{spawn, "cat"}, [{arg0, "a"}]}, {{spawn, "cat", 1}, []},
         {{spawn_executable, "/bin/cat"}, [{args, foo}]}, {{spawn_executable, "/bin/cat"}, [{args, [1]}]},
         {{spawn_executable, "/bin/cat"}, [{args, [[0]]}]}, {{spawn_executable, "/bin/cat"}, [{arg0, 1}]},
         {{spawn_executable, "/nosuch/program"}, []}, {{spawn_executable, "cat"}, []}, {{spawn_executable, ""}, []},
         {{spawn_executable, "/etc/passwd"}, []}, {{spawn_executable, "/etc/passwd/x"}, []}, {{spawn_executable, ['/bin', "/cat"]}, []},
         {{spawn_driver, "beamc_no_driver"}, []}, {{spawn_driver, 1}, []}, {{foo, "cat"}, []}, {{}, []}, {1, []},
         {{fd, 0, 1, 2}, []}, {{fd, a, 1}, []}, {{fd, 0, 1}, [exit_status]}, {{fd, 0, 1}, [{args, []}]}, {{fd, 7777777, 1}, []},
         {{spawn, "cat"}, [{cd, 1}]}, {{spawn, "cat"}, [{cd, []}]}, {{spawn, "cat"}, [{cd, [0]}]},
         {{spawn, "cat"}, [{env, foo}]}, {{spawn, "cat"}, [{env, [{"A"}]}]}, {{spawn, "cat"}, [{env, [{"A", [0]}]}]},
         {{spawn, "cat"}, [{env, [{"A", 1}]}]}, {{spawn, "cat"}, [{env, [{a, "1"}]}]}, {{spawn, "cat"}, [{env, [{"A=", "1"}]}]},
         {{spawn, "cat"}, [{env, [{"=A", "1"}]}]}, {{spawn, "cat"}, [{env, [{<<"A">>, "1"}]}]}, {{spawn, "cat"}, [{env, [{"A", <<"1">>}]}]},
         {{spawn, "cat"}, [{env, [{["A"], "1"}]}]},
         {{spawn, "cat"}, [{parallelism, 1}]}, {{spawn, "cat"}, [{parallelism, true}]},
         {{spawn, "cat"}, [{busy_limits_port, disabled}]}, {{spawn, "cat"}, [{busy_limits_port, {0, 1}}]},
         {{spawn, "cat"}, [{busy_limits_port, {10, 1}}]}, {{spawn, "cat"}, [{busy_limits_port, foo}]},
         {{spawn, "cat"}, [{busy_limits_msgq, {10, 1}}]}, {{spawn, "cat"}, [{busy_limits_msgq, foo}]},
         {{spawn, "cat"}, [stream, overlapped_io, hide, nouse_stdio, use_stdio, in, out, eof, binary, exit_status, stderr_to_stdout]}]].

cause({erlang, open_port, _, Info}) ->
    maps:get(cause, proplists:get_value(error_info, Info, #{}), none).
