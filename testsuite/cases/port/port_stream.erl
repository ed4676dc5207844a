%% The output of a program comes as lists of bytes, or as binaries; any I/O data can be sent to it.
-module(port_stream).
-export([main/0]).

main() ->
    [begin
         Port = open_port({spawn, "cat"}, Options),
         true = port_command(Port, ["he", [<<"l">> | <<"l">>], $o]),
         erlang:display(gather(Port, 5)),
         {Self, Command} = {self(), {command, [<<" ">>, "you"]}},
         erlang:display((Port ! {Self, Command}) =:= {Self, Command}),
         erlang:display(gather(Port, 4)),
         true = port_command(Port, []),
         true = port_close(Port)
     end || Options <- [[], [stream], [binary]]].

%% This number of bytes, however they come.
gather(Port, Count) ->
    gather(Port, Count, []).

gather(_, 0, Sofar) ->
    case Sofar of
        [<<_/binary>> | _] -> {binary, iolist_to_binary(lists:reverse(Sofar))};
        _ -> {list, lists:append(lists:reverse(Sofar))}
    end;
gather(Port, Count, Sofar) ->
    receive {Port, {data, Data}} -> gather(Port, Count - iolist_size(Data), [Data | Sofar]) end.
