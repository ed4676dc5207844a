%% A file opened without `raw` is a process that io reads from and writes to: get_line, get_chars, fread, read, put_chars, format.
-module(served_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    %% Written.
    {ok, Write} = file:open(Name, [write]),
    erlang:display([is_pid(Write), node(Write) =:= node()]),
    erlang:display([io:put_chars(Write, "line one\n"), io:put_chars(Write, <<"line two\n">>), io:format(Write, "~p ~s~n", [{a, 1.5}, "text"]),
                    io:write(Write, [term, "x"]), io:nl(Write), io:fwrite(Write, "42 -7 3.5 word~n", []), io:put_chars(Write, [["deep"], <<"!">>])]),
    erlang:display(file:close(Write)),
    erlang:display(file:read_file(Name)),
    Other = filename:join(Dir, "other"),
    erlang:display([once(Other, [write], Use) || Use <- [fun(F) -> io:get_line(F, "") end, fun(F) -> io:get_chars(F, "", 3) end, fun(F) -> file:read(F, 1) end,
                                                         fun file:read_line/1, fun(F) -> io:read(F, "") end, fun(F) -> io:fread(F, "", "~d") end]]),
    %% Read, as lists and as binaries.
    [begin
         {ok, File} = file:open(Name, [read | Modes]),
         erlang:display(Modes),
         erlang:display([io:get_line(File, ""), io:get_line(File, prompt), io:get_chars(File, "", 3), io:get_chars(File, "", 0), io:get_line(File, ""),
                         io:read(File, ""), io:fread(File, "", "~d~d ~f ~s"), io:get_chars(File, "", 100), io:get_line(File, ""),
                         io:get_chars(File, "", 1), io:fread(File, "", "~d"), io:read(File, "")]),
         erlang:display([file:position(File, bof), io:read(File, ""), io:get_line(File, "")]),
         erlang:display([file:position(File, 18), io:fread(File, "", "~d"), io:fread(File, "", "~s"), io:get_line(File, "")]),
         erlang:display([file:position(File, 18), io:get_line(File, ""), io:scan_erl_exprs(File, ""), io:get_line(File, "")]),
         erlang:display([once(Name, [read | Modes], Use) || Use <- [fun(F) -> io:put_chars(F, "x") end, fun(F) -> io:format(F, "~p", [x]) end,
                                                                    fun io:nl/1, fun(F) -> file:write(F, "x") end]]),
         erlang:display([file:close(File), file:close(File)]),
         erlang:display([try_it(fun() -> io:get_line(File, "") end), file:read(File, 1), file:write(File, "x"), file:read_line(File)]),
         erlang:display([element(1, try_it(fun() -> io:put_chars(File, "x") end)), element(1, try_it(fun() -> io:format(File, "x", []) end))])
     end || Modes <- id([[], [binary], [read_ahead], [{read_ahead, 5}, binary]])],
    %% Read and written at once.
    {ok, Both} = file:open(Name, [read, write, binary]),
    erlang:display([io:get_line(Both, ""), io:put_chars(Both, "LINE"), io:get_line(Both, ""), file:position(Both, cur), file:position(Both, 0),
                    io:get_chars(Both, "", 20), file:close(Both)]),
    {ok, Append} = file:open(Name, [append]),
    erlang:display([io:format(Append, "~nappended ~w", [here]), file:position(Append, 0), io:put_chars(Append, "."), file:close(Append)]),
    erlang:display(file:read_file(Name)),
    %% Terms that are written one by one are read one by one; text that is not a term is an error.
    {ok, Terms} = file:open(Name, [write, read]),
    [io:format(Terms, "~p.~n", [Term]) || Term <- id([atom, "string", {1, [2.5 | <<"bits">>]}, #{key => value}])],
    io:put_chars(Terms, "{no, term. 'after it'. 1"),
    {ok, 0} = file:position(Terms, bof),
    erlang:display([io:read(Terms, "") || _ <- lists:seq(1, 8)]),
    ok = file:close(Terms),
    %% Long lines and many.
    {ok, Long} = file:open(Name, [write, read, binary]),
    Lines = [binary:copy(<<"x">>, Count) || Count <- id([0, 1, 127, 128, 129, 8191, 8192, 20000])],
    [ok = io:put_chars(Long, [Line, $\n]) || Line <- Lines],
    {ok, 0} = file:position(Long, bof),
    erlang:display([io:get_line(Long, "") =:= <<Line/binary, $\n>> || Line <- Lines]),
    erlang:display([io:get_line(Long, ""), file:close(Long)]),
    {ok, Delayed} = file:open(Name, [write, delayed_write]),
    [ok = io:format(Delayed, "~w~n", [N]) || N <- lists:seq(1, 300)],
    erlang:display(file:close(Delayed)),
    {ok, Numbers} = file:open(Name, [read]),
    erlang:display(numbers(Numbers, 0)),
    ok = file:close(Numbers).

numbers(File, Sum) ->
    case io:fread(File, "", "~d") of
        {ok, [N]} -> numbers(File, Sum + N);
        End -> {Sum, End}
    end.

%% Opens a file for one use, since most errors end its process.
once(Name, Modes, Use) ->
    {ok, File} = file:open(Name, Modes),
    Answer = try_it(fun() -> Use(File) end),
    {Answer, file:close(File)}.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
