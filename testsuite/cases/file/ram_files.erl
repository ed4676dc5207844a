%% file:open/2 with `ram`: a file in memory, made of the bytes that are given instead of a name.
-module(ram_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    {ok, Read} = file:open(id("some bytes\nmore"), [ram, read]),
    erlang:display([file:read(Read, 4), file:pread(Read, 5, 3), file:position(Read, eof), file:read(Read, 1), file:write(Read, "x"), file:close(Read)]),
    {ok, Both} = file:open(id(<<"binary">>), [ram, read, write, binary]),
    erlang:display([file:write(Both, "BIN"), file:pwrite(Both, 6, "+++"), file:position(Both, 0), file:read(Both, 100), file:position(Both, 2), file:truncate(Both),
                    file:position(Both, 0), file:read(Both, 100), ram_file:get_size(Both), ram_file:get_file(Both), file:close(Both)]),
    {ok, Sparse} = file:open(<<>>, [ram, read, write, binary]),
    erlang:display([file:pwrite(Sparse, [{10000, "end"}, {5, <<"begin">>}]), file:pread(Sparse, [{0, 12}, {9990, 20}, {20000, 1}]), ram_file:get_size(Sparse),
                    file:position(Sparse, {eof, -3}), file:read(Sparse, 3), file:position(Sparse, {bof, -1}), file:position(Sparse, {cur, 1}), file:sync(Sparse),
                    file:advise(Sparse, 0, 10, normal), file:allocate(Sparse, 0, 10)]),
    file:close(Sparse),
    erlang:display([try_it(fun() -> file:read(Sparse, 1) end), try_it(fun() -> file:close(Sparse) end)]),
    erlang:display([try_it(fun() -> file:open(Bytes, Modes) end) || {Bytes, Modes} <- id([{a, [ram, read]}, {"x", [ram, unknown]}, {[300], [ram, read]}, {["a", <<"b">>], [ram, bad]}])]),
    Self = self(),
    {Owner, Monitor} = spawn_monitor(fun() -> {ok, File} = file:open("owned", [ram, read]), Self ! {file, File, file:read(File, 2)} end),
    receive {file, File, First} -> erlang:display(First) end,
    receive {'DOWN', Monitor, process, Owner, Reason} -> erlang:display(Reason) end,
    erlang:display(try_it(fun() -> file:read(File, 1) end)),
    %% An archive in memory.
    {ok, {_, Tar}} = tar(),
    erlang:display(erl_tar:extract({binary, Tar}, [memory])),
    erlang:display(erl_tar:table({binary, Tar})).

tar() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try
        Name = filename:join(Dir, "a.tar"),
        ok = erl_tar:create(Name, [{"one", <<"content of one">>}, {"folder/two", <<"content of two">>}]),
        {ok, Bytes} = file:read_file(Name),
        {ok, {Name, Bytes}}
    after
        file:del_dir_r(Dir)
    end.

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
