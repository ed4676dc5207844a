%% file:position/2 of a raw file: from the begin, the end and where it is, and what it refuses; with and without reading ahead.
-module(raw_positions).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    Name = filename:join(Dir, "a"),
    ok = file:write_file(Name, "0123456789"),
    [begin
         {ok, File} = file:open(Name, [read, raw | Modes]),
         erlang:display(Modes),
         [begin
              Answer = try_it(fun() -> file:position(File, To) end),
              erlang:display({To, Answer, file:read(File, 2)})
          end || To <- id([bof, 3, {bof, 4}, cur, {cur, 1}, {cur, 0}, {cur, -3}, {cur, -1}, eof, {eof, -1}, {eof, -10}, {eof, 5}, 100, {cur, -95}, 0,
                           -1, {bof, -1}, {cur, -4}, {cur, 0}, {eof, -11}, a, {a, 1}, {bof, a}, 1.0, {cur, 1.0}, "1", [], {}, {bof, 1 bsl 63},
                           1 bsl 64, {cur, -(1 bsl 64)}, {bof, 8}])],
         ok = file:close(File),
         erlang:display([file:position(File, 0), file:position(File, cur)])
     end || Modes <- id([[], [binary, read_ahead], [{read_ahead, 4}]])],
    %% Written, a place behind the end leaves zeros.
    {ok, Write} = file:open(Name, [write, raw]),
    erlang:display([file:position(Write, 4), file:write(Write, "x"), file:position(Write, {cur, 2}), file:write(Write, "y"), file:position(Write, {eof, 0}),
                    file:position(Write, {cur, -1}), file:write(Write, "z"), file:close(Write)]),
    erlang:display(file:read_file(Name)),
    %% A file that has no places.
    {ok, Null} = file:open("/dev/null", [read, raw]),
    erlang:display([file:position(Null, 5), file:position(Null, eof), file:close(Null)]),
    [erlang:display(try_it(fun() -> file:position(id(NoFile), 0) end)) || NoFile <- [a, 17, "name"]].

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
