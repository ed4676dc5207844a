%% The process of a file ends with its owner and with file:close/1; its names, requests and errors in between.
-module(served_owners).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, "0123456789\nabc\n"),
    %% The owner ends, in each way.
    [begin
         Self = self(),
         {Owner, OwnerMonitor} = spawn_monitor(fun() -> {ok, F} = file:open(Name, [read]), Self ! {file, F}, receive {stop, R} -> exit(R) end end),
         File = receive {file, F} -> F end,
         Monitor = monitor(process, File),
         erlang:display([is_process_alive(File), file:read(File, 3)]),
         case Reason of kill -> exit(Owner, kill); _ -> Owner ! {stop, Reason} end,
         receive {'DOWN', OwnerMonitor, process, Owner, Why} -> erlang:display(Why) end,
         receive {'DOWN', Monitor, process, File, _} -> ok end,
         erlang:display([file:read(File, 1), file:close(File), try_it(fun() -> io:get_line(File, "") end)])
     end || Reason <- id([normal, shutdown, failed, kill])],
    %% Closed: the process is gone.
    {ok, Closed} = file:open(Name, [read]),
    Gone = monitor(process, Closed),
    erlang:display(file:close(Closed)),
    receive {'DOWN', Gone, process, Closed, Reason1} -> erlang:display(Reason1) end,
    erlang:display([is_process_alive(Closed), file:close(Closed), file:read(Closed, 1)]),
    %% It is monitored, not linked: one that is killed does not take the owner along.
    {ok, Killed} = file:open(Name, [read]),
    {links, Links} = process_info(self(), links),
    erlang:display(lists:member(Killed, Links)),
    Death = monitor(process, Killed),
    exit(Killed, kill),
    receive {'DOWN', Death, process, Killed, Reason2} -> erlang:display(Reason2) end,
    erlang:display([file:read(Killed, 1), file:close(Killed)]),
    %% Written data stays when the owner ends without closing.
    {_, Writer} = spawn_monitor(fun() -> {ok, F} = file:open(Name, [write]), ok = io:put_chars(F, "not closed") end),
    receive {'DOWN', Writer, process, _, normal} -> ok end,
    erlang:display(file:read_file(Name)),
    %% It may have a name, and be a group leader.
    {ok, Named} = file:open(Name, [write]),
    true = register(served_owners_file, Named),
    erlang:display([io:put_chars(served_owners_file, "by name\n"), io:format(served_owners_file, "~w~n", [again]), file:write(served_owners_file, "file\n")]),
    Before = group_leader(),
    group_leader(Named, self()),
    io:format("by the group leader~n"),
    io:put_chars("twice\n"),
    group_leader(Before, self()),
    erlang:display(file:close(Named)),
    erlang:display([whereis(served_owners_file), file:read_file(Name)]),
    erlang:display(try_it(fun() -> file:read(served_owners_file, 1) end)),
    %% Unusual and unknown requests.
    erlang:display([{ask(Name, Request), Request} || Request <- id([unknown, {get_line, latin1, ''}, {get_chars, unicode, '', 3}, {get_chars, '', 2}, {put_chars, latin1, <<"x">>},
                                                          {requests, [{get_line, ''}, {get_line, ''}]}, {requests, []}, {requests, [unknown]},
                                                          {get_until, latin1, '', io_lib, collect_line, [end_of_file]}, {get_geometry, rows}, getopts])]),
    erlang:display([{tell(Name, Request), Request} || Request <- id([{position, 0}, {position, eof}, {pread, 1, 2}, {pread, 100, 2}])]),
    {ok, Asked} = file:open(Name, [read, binary]),
    %% Messages that are not requests are left out.
    Asked ! hello,
    Asked ! {io_request, no_pid, a, b},
    Asked ! {file_request, no_pid, a, b},
    erlang:display(file:read(Asked, 2)),
    ok = file:close(Asked),
    %% The server of files.
    erlang:display([is_pid(whereis(file_server_2)), is_process_alive(whereis(file_server_2))]),
    erlang:display(file:open(filename:join(Dir, "none"), [read])),
    erlang:display(file:open(filename:join(Dir, "none/x"), [write])),
    erlang:display(file:open(Dir, [read])),
    erlang:display(file:open(Dir, [write])),
    erlang:display(file:open(filename:join(Name, "x"), [read])),
    erlang:display(file:open(Name, [exclusive])),
    receive Message -> erlang:display({left, Message}) after 0 -> ok end.

ask(Name, Request) -> send(Name, io_request, io_reply, Request).

tell(Name, Request) -> send(Name, file_request, file_reply, Request).

send(Name, Tag, ReplyTag, Request) ->
    {ok, File} = file:open(Name, [read, binary]),
    Reference = monitor(process, File),
    File ! {Tag, self(), Reference, Request},
    Answer =
        receive
            {ReplyTag, Reference, Reply} -> sorted(Reply);
            {'DOWN', Reference, process, File, _} -> ended
        end,
    ok = file:close(File),
    demonitor(Reference, [flush]),
    Answer.

sorted([{_, _} | _] = Options) -> lists:sort(Options);
sorted(Other) -> Other.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
