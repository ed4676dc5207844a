%% Closing a port closes the input of its program.
-module(port_closed_program_ends).
-export([main/0]).

main() ->
    %% The inner cat ends when the port of the outer program is closed; then the second port sees the end of the fifo-like pipe.
    Self = self(),
    Name = "/tmp/beamc_port_" ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive])),
    Make = open_port({spawn, "mkfifo " ++ Name}, [exit_status]),
    receive {Make, {exit_status, Made}} -> erlang:display(Made) end,
    [begin
         Watch = open_port({spawn, "cat " ++ Name}, [eof]),
         Owner = spawn(fun() ->
             Port = open_port({spawn, "sh -c 'cat >/dev/null; echo ended' >" ++ Name}, []),
             Self ! {opened, self()},
             receive
                 close -> port_close(Port);
                 {close, How} -> exit(How);
                 message -> Port ! {self(), close}, receive {Port, closed} -> ok end
             end,
             receive after infinity -> ok end
         end),
         receive {opened, Owner} -> ok end,
         Owner ! How,
         gather(Watch, []),
         exit(Owner, kill),
         true = port_close(Watch)
     end || How <- [close, message, {close, normal}, {close, badly}]],
    Remove = open_port({spawn, "rm " ++ Name}, [exit_status]),
    receive {Remove, {exit_status, Removed}} -> erlang:display(Removed) end.

gather(Port, Sofar) ->
    receive
        {Port, {data, Data}} -> gather(Port, [Sofar, Data]);
        {Port, eof} -> erlang:display(lists:flatten(Sofar))
    end.
