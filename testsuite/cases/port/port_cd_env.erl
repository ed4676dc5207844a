%% cd and env: where a program runs and what it finds in its environment.
-module(port_cd_env).
-export([main/0]).

main() ->
    [erlang:display({Options, output("pwd", Options)}) || Options <- [[{cd, "/usr"}], [{cd, <<"/usr">>}], [{cd, "/"}, {cd, "/usr"}]]],
    [erlang:display(output(Command, [{env, Env}])) || {Command, Env} <- [
        {"echo $BEAMC_A-$BEAMC_B", [{"BEAMC_A", "1"}, {"BEAMC_B", "2 3"}]},
        {"echo $BEAMC_A-${HOME-none}", [{"BEAMC_A", ""}, {"HOME", false}]},
        {"echo ${BEAMC_A-none}", [{"BEAMC_A", "1"}, {"BEAMC_A", false}]},
        {"echo ${BEAMC_A-none}", []}]],
    erlang:display(output("echo ${BEAMC_A-none}", [{env, [{"BEAMC_A", "1"}]}, {env, []}])),
    true = os:putenv("BEAMC_PORT", "from os"),
    erlang:display(output("echo $BEAMC_PORT", [])),
    erlang:display(output("echo ${BEAMC_PORT-none}", [{env, [{"BEAMC_PORT", false}]}])),
    true = os:unsetenv("BEAMC_PORT"),
    erlang:display(output("echo ${BEAMC_PORT-none}", [])).

output(Command, Options) ->
    Port = open_port({spawn, Command}, [eof, in | Options]),
    gather(Port, []).

gather(Port, Sofar) ->
    receive
        {Port, {data, Data}} -> gather(Port, Sofar ++ Data);
        {Port, eof} -> port_close(Port), Sofar
    end.
