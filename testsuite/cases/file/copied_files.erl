%% file:copy/2,3: by names, names with modes and open files, whole or up to a limit, and its errors.
-module(copied_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    Read = fun(Name) -> {ok, Bytes} = file:read_file(In(Name)), Bytes end,
    ok = file:write_file(In("a"), "0123456789"),
    ok = file:write_file(In("empty"), ""),
    ok = file:make_dir(In("folder")),
    erlang:display({file:copy(In("a"), In("b")), Read("b")}),
    erlang:display({file:copy(In("a"), In("b"), 4), Read("b")}),
    erlang:display({file:copy(In("a"), In("b"), 100), Read("b")}),
    erlang:display({file:copy(In("a"), In("b"), infinity), Read("b")}),
    erlang:display({file:copy(In("empty"), In("b")), Read("b")}),
    erlang:display({file:copy(In("a"), In("b"), 0), Read("b")}),
    %% Names with modes.
    erlang:display({file:copy(In("a"), {In("b"), [append]}), Read("b")}),
    erlang:display({file:copy({In("a"), [raw, binary]}, {In("b"), [append, raw]}, 3), Read("b")}),
    erlang:display({file:copy({In("a"), [read_ahead]}, {In("b"), [write, delayed_write]}), Read("b")}),
    erlang:display(file:copy(In("a"), {In("b"), [exclusive]})),
    erlang:display({file:copy(In("a"), {In("b2"), [exclusive]}), Read("b2")}),
    %% Open files, from and to where they are.
    [begin
         {ok, From} = file:open(In("a"), [read | Modes]),
         {ok, To} = file:open(In("c"), [write | Modes]),
         {ok, 2} = file:position(From, 2),
         ok = file:write(To, "<"),
         erlang:display(file:copy(From, To, 3)),
         ok = file:write(To, "|"),
         erlang:display(file:copy(From, To)),
         erlang:display(file:copy(From, To)),
         ok = file:write(To, ">"),
         ok = file:close(From),
         ok = file:close(To),
         erlang:display(Read("c"))
     end || Modes <- id([[], [binary], [raw], [raw, binary]])],
    {ok, Served} = file:open(In("a"), [read]),
    erlang:display({file:copy(Served, In("d")), Read("d")}),
    ok = file:close(Served),
    {ok, Sink} = file:open(In("d"), [write, raw]),
    erlang:display(file:copy(In("a"), Sink, 5)),
    ok = file:close(Sink),
    erlang:display(Read("d")),
    %% More than one buffer.
    Large = binary:copy(<<"0123456789abcdef">>, id(20000)),
    ok = file:write_file(In("large"), Large),
    erlang:display({file:copy(In("large"), In("large2")), Read("large2") =:= Large}),
    erlang:display({file:copy(In("large"), In("large2"), 65536), Read("large2") =:= binary:part(Large, 0, 65536)}),
    erlang:display({file:copy(In("large"), In("large2"), 65537), Read("large2") =:= binary:part(Large, 0, 65537)}),
    erlang:display({file:copy({In("large"), []}, {In("large2"), [append]}), byte_size(Read("large2"))}),
    %% A file onto itself is empty before it is read.
    ok = file:write_file(In("self"), "itself"),
    erlang:display({file:copy(In("self"), In("self")), Read("self")}),
    %% Failures.
    erlang:display(file:copy(In("none"), In("e"))),
    erlang:display(file:copy(In("none/none"), In("e"))),
    erlang:display(file:copy(In("folder"), In("e"))),
    erlang:display(file:copy(In("a"), In("folder"))),
    erlang:display(file:copy(In("a"), In("none/e"))),
    erlang:display(file:copy(In("a"), In("b/below"))),
    erlang:display(file:copy(In("a/below"), In("e"))),
    {ok, Closed} = file:open(In("a"), [read, raw]),
    ok = file:close(Closed),
    erlang:display(file:copy(Closed, In("e"))),
    erlang:display(file:copy(In("a"), Closed)),
    {ok, NotWritten} = file:open(In("a"), [read, raw]),
    erlang:display(file:copy(In("large"), NotWritten)),
    ok = file:close(NotWritten),
    {ok, NotRead} = file:open(In("e"), [write, raw]),
    erlang:display(file:copy(NotRead, In("f"))),
    ok = file:close(NotRead),
    [erlang:display(try_it(fun() -> file:copy(From, To, Count) end))
     || {From, To, Count} <- id([{In("a"), In("f"), -1}, {In("a"), In("f"), a}, {In("a"), In("f"), 1.0}, {17, In("f"), 1}, {In("a"), 17, 1},
                                 {{In("a"), [unknown]}, In("f"), 1}, {In("a"), {In("f"), [unknown]}, 1}, {{In("a"), unknown}, In("f"), 1},
                                 {{17, []}, In("f"), 1}, {"zero\0in", In("f"), 1}, {In("a"), "zero\0in", 1}])].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
