%% With exit_status the end of a program is a number, after all of its output: 128 and more for signals.
-module(port_exit_status).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    [begin
         Port = open_port({spawn, Command}, [exit_status | Options]),
         erlang:display(Command),
         messages(Port, lists:member(eof, Options))
     end || {Command, Options} <- [
         {"true", []},
         {"sh -c 'exit 3'", []},
         {"sh -c 'exit 255'", [eof]},
         {"sh -c 'kill -9 $$'", []},
         {"sh -c 'kill -15 $$'", [in]},
         {"sh -c 'exec >&-; sleep 0.05; exit 4'", []},
         {"sh -c 'printf abc; exit 5'", [{line, 10}]},
         {"sh -c 'printf abc; exit 6'", [binary, eof, {line, 2}]},
         {"exit 7", []},
         {"nosuchprogramhere 2>/dev/null", []}]].

messages(Port, Eof) ->
    receive
        {Port, eof} when Eof -> erlang:display(eof), true = port_close(Port), messages(Port, false);
        {Port, What} -> erlang:display(What), messages(Port, Eof);
        {'EXIT', Port, Reason} -> erlang:display({exit, Reason})
    end.
