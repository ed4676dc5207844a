%% Compiles and runs many cases in one emulator, for oracle.rs.
%%
%% main/2 gets the name of a file whose lines are the paths of cases, and the source of beamc_pid_name, which is needed to compile
%% and run cases with the attribute -pid_name. All output is written with erlang:display/1, as the cases do, so that it stays in
%% order. Output per case:
%%
%%     '== case PATH'
%%     ... what the case prints ...
%%     '== end MICROSECONDS STATUS'
%%
%% STATUS is 0 if main/0 returned, 1 if it raised, and otherwise an error message. A case runs in a new process whose first call
%% is main/0, as in a compiled program. Processes that it leaves behind are killed before the next case.
%%
%% Output of cases by io goes to a separate group leader, because two ways to standard output have no common order. It follows the
%% output by erlang:display/1:
%%
%%     '== io'
%%     [0,104,97,108,108,111,10]
%%
%% It is a list of bytes after a zero, which keeps it from being shown as a string. In the same way `'== reports'` precedes the
%% logger's reports of processes that ended with an error.
-module(oracle).
-export([main/2, log/2]).

-define(TIMEOUT_MS, 30000).

main(List, Library) ->
    {ok, LibraryModule, LibraryBeam} = compile:file(Library, [binary]),
    {module, LibraryModule} = code:load_binary(LibraryModule, Library, LibraryBeam),
    %% Crash reports would mix with the output of the cases, so this process receives them instead.
    logger:remove_handler(default),
    logger:set_primary_config(level, notice),
    ok = logger:add_handler(?MODULE, ?MODULE, #{config => self()}),
    {ok, Text} = file:read_file(List),
    Paths = [binary_to_list(Path) || Path <- binary:split(Text, <<"\n">>, [global, trim_all])],
    lists:foreach(fun one/1, Paths),
    note("done").

one(Path) ->
    note("case " ++ Path),
    case compile:file(Path, [binary, return, {i, filename:dirname(Path)} | transform(Path)]) of
        {ok, Module, Beam, _Warnings} ->
            {module, Module} = code:load_binary(Module, Path, Beam),
            {Status, Time} = run(Module),
            code:purge(Module),
            code:delete(Module),
            code:purge(Module),
            finish(Status, Time);
        {error, Errors, _Warnings} ->
            erlang:display(lists:flatten(io_lib:format("~0p", [Errors]))),
            finish("does not compile", 0)
    end.

transform(Path) ->
    {ok, Text} = file:read_file(Path),
    case binary:match(Text, <<"\n-pid_name(">>) of
        nomatch -> [];
        _ -> [{parse_transform, beamc_pid_name}]
    end.

run(Module) ->
    Leader = spawn(fun() -> leader([]) end),
    Own = group_leader(),
    group_leader(Leader, self()),
    Start = erlang:monotonic_time(microsecond),
    {Pid, Monitor} = spawn_opt(Module, main, [], [monitor]),
    group_leader(Own, self()),
    Result = ended(Pid, Monitor, Start),
    show_written(Leader),
    show_reports(),
    [exit(Left, kill) || Left <- processes(), process_info(Left, group_leader) =:= {group_leader, Leader}],
    Result.

ended(Pid, Monitor, Start) ->
    Status =
        receive
            {'DOWN', Monitor, process, Pid, normal} -> "0";
            {'DOWN', Monitor, process, Pid, _Reason} -> "1"
        after ?TIMEOUT_MS ->
            exit(Pid, kill),
            receive {'DOWN', Monitor, process, Pid, _} -> ok end,
            "timeout"
        end,
    {Status, erlang:monotonic_time(microsecond) - Start}.

log(Event, #{config := Oracle}) ->
    Oracle ! {report, logger_formatter:format(Event, #{legacy_header => true, single_line => false})}.

show_reports() ->
    %% Reports arrive late. All have arrived when the report of one more process has.
    spawn(fun() -> error(last_report) end),
    case unicode:characters_to_binary(reports()) of
        <<>> -> ok;
        Bytes -> note("reports"), erlang:display([0 | binary_to_list(Bytes)])
    end.

reports() ->
    receive
        {report, Chars} ->
            case string:find(Chars, "{last_report,[{oracle,") of
                nomatch -> [Chars | reports()];
                _ -> []
            end
    after 5000 ->
        "no reports come"
    end.

show_written(Leader) ->
    Monitor = monitor(process, Leader),
    Leader ! {written, self()},
    receive
        {Leader, <<>>} -> ok;
        {Leader, Bytes} -> note("io"), erlang:display([0 | binary_to_list(Bytes)]);
        {'DOWN', Monitor, process, _, Reason} -> erlang:display({group_leader, Reason})
    end,
    demonitor(Monitor, [flush]).

%% A group leader that collects output and has no input.
leader(Written) ->
    receive
        {io_request, From, As, Request} ->
            {Answer, Chars} = request(Request),
            From ! {io_reply, As, Answer},
            leader([Written, Chars]);
        {written, From} ->
            From ! {self(), iolist_to_binary(Written)}
    end.

request({put_chars, Encoding, Chars}) ->
    case unicode:characters_to_binary(Chars, Encoding) of
        Bytes when is_binary(Bytes) -> {ok, Bytes};
        _ -> {{error, put_chars}, []}
    end;
request({put_chars, Encoding, Module, Name, Arguments}) ->
    try apply(Module, Name, Arguments) of
        Chars -> request({put_chars, Encoding, Chars})
    catch
        _:_ -> {{error, Name}, []}
    end;
request({requests, Requests}) ->
    lists:foldl(fun
        (Request, {Answer, Chars}) when Answer =:= ok ->
            {Next, More} = request(Request),
            {Next, [Chars, More]};
        (_, Failed) ->
            Failed
    end, {ok, []}, Requests);
request(getopts) ->
    {[{binary, false}, {encoding, unicode}], []};
request({setopts, _}) ->
    {ok, []};
request({get_geometry, _}) ->
    {{error, enotsup}, []};
request(Get) when element(1, Get) =:= get_line; element(1, Get) =:= get_chars; element(1, Get) =:= get_until ->
    {eof, []};
request(_) ->
    {{error, request}, []}.

finish(Status, Time) ->
    note("end " ++ integer_to_list(Time) ++ " " ++ Status).

note(Text) ->
    erlang:display(list_to_atom("== " ++ Text)).
