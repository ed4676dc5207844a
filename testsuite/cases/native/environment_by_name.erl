%% Environment variables and names of files by name, as far as they do not depend on the machine.
-module(environment_by_name).
-export([main/0]).

main() ->
    true = is_list(apply(os, env, [])),
    true = is_list(apply(os, getpid, [])),
    {ok, Here} = prim_file:get_cwd(),
    erlang:display([prim_file:get_cwd(0), prim_file:get_cwd("C:"), prim_file:read_link("/no/such/link"), prim_file:read_link([0]), prim_file:read_link(no_name)]),
    erlang:display(is_list(Here)),
    each(os, [
        {putenv, [["BEAMC_CASE", "1"], ["A=B", "1"], ["", "1"], [a, "1"], ["A", [0]]]},
        {getenv, [["BEAMC_CASE"], ["BEAMC_CASE_NOT"], [a], [[0]]]},
        {unsetenv, [["BEAMC_CASE"], ["BEAMC_CASE"], [a], ["A=B"]]},
        {getenv, [["BEAMC_CASE"]]}
    ]),
    each(prim_file, [
        {internal_name2native, [["name"], [<<"name">>], [[0]], [{}]]},
        {internal_native2name, [[<<"name">>], [a]]},
        {is_translatable, [[<<"name">>], [<<255>>], ["name"], [{}]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
