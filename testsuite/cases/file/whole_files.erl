%% file:read_file/1 and file:write_file/2,3: whole files, empty and large, iodata, append, exclusive, and what they refuse.
-module(whole_files).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(Dir) after file:del_dir_r(Dir) end.

run(Dir) ->
    In = fun(Name) -> filename:join(Dir, Name) end,
    A = In("a"),
    erlang:display(file:write_file(A, id(<<"some bytes">>))),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(A, id("list"))),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(A, id(["deep ", [<<"list">>, $\s, [[], <<>>, "of"]], <<" iodata">> | <<"!">>]))),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(A, id(<<>>))),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(A, id([]))),
    erlang:display(file:read_file(A)),
    %% Modes.
    erlang:display([file:write_file(A, Bytes, [append]) || Bytes <- id([<<"one ">>, "two ", []])]),
    erlang:display(file:write_file(A, "three", [append, raw])),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(A, "lost", [exclusive])),
    erlang:display(file:write_file(A, "lost", [exclusive, raw])),
    erlang:display(file:read_file(A)),
    erlang:display(file:write_file(In("b"), "new", [exclusive])),
    erlang:display(file:read_file(In("b"))),
    erlang:display(file:write_file(In("b"), "raw", [raw])),
    erlang:display(file:read_file(In("b"))),
    erlang:display(file:write_file(In("b"), "R", [read, raw])),
    erlang:display(file:read_file(In("b"))),
    erlang:display(file:write_file(In("b"), "delayed", [delayed_write, raw])),
    erlang:display(file:read_file(In("b"))),
    erlang:display(file:write_file(In("b"), [[$b, "inary"]], [binary])),
    erlang:display(file:read_file(In("b"))),
    %% Through the server and an encoding: each byte is a character.
    erlang:display(file:write_file(In("c"), <<200, 0, 255>>, [{encoding, utf8}])),
    erlang:display(file:read_file(In("c"))),
    %% All bytes.
    All = << <<N>> || N <- lists:seq(0, 255) >>,
    erlang:display(file:write_file(In("all"), All)),
    erlang:display(file:read_file(In("all")) =:= {ok, All}),
    %% Sizes about those of heap binaries and of buffers.
    erlang:display([begin
        Bytes = binary:copy(<<"x">>, Size),
        ok = file:write_file(In("sized"), Bytes),
        file:read_file(In("sized")) =:= {ok, Bytes}
    end || Size <- id([1, 63, 64, 65, 4095, 4096, 4097, 65535, 65536, 65537])]),
    Large = binary:copy(<<"0123456789abcdef">>, id(196608)),
    erlang:display(file:write_file(In("large"), Large)),
    {ok, Read} = file:read_file(In("large")),
    erlang:display({byte_size(Read), Read =:= Large, erlang:crc32(Read)}),
    erlang:display(file:write_file(In("large"), [Large, "tail", [Large | Large]], [raw])),
    {ok, More} = file:read_file(In("large")),
    erlang:display({byte_size(More), erlang:crc32(More), binary:part(More, byte_size(Large) - 2, 8)}),
    Pieces = [[<<N:32>>, N rem 256] || N <- lists:seq(1, 3000)],
    erlang:display(file:write_file(In("pieces"), Pieces)),
    {ok, Joined} = file:read_file(In("pieces")),
    erlang:display({byte_size(Joined), Joined =:= iolist_to_binary(Pieces)}),
    %% Files whose size is not known beforehand.
    erlang:display(file:read_file("/dev/null")),
    {ok, Status} = file:read_file("/proc/self/status"),
    erlang:display(binary:part(Status, 0, 5)),
    %% Failures.
    ok = file:make_dir(In("folder")),
    erlang:display(file:read_file(In("none"))),
    erlang:display(file:read_file(In("folder"))),
    erlang:display(file:read_file(In("a/below"))),
    erlang:display(file:read_file(In(lists:duplicate(300, $n)))),
    erlang:display(file:read_file("")),
    erlang:display(file:write_file(In("none/x"), "x")),
    erlang:display(file:write_file(In("folder"), "x")),
    erlang:display(file:write_file(In("folder"), "x", [raw])),
    erlang:display(file:write_file(In("a/below"), "x")),
    erlang:display(file:write_file("", "x")),
    [erlang:display(try_it(fun() -> file:read_file(id(Name)) end)) || Name <- [17, {a}, <<"zero", 0>>, "zero\0in", [-1], <<1:3>>]],
    [erlang:display(try_it(fun() -> file:write_file(id(Name), "x") end)) || Name <- [17, {a}, <<"zero", 0>>, "zero\0in", [-1], <<1:3>>]],
    [erlang:display(try_it(fun() -> file:write_file(In("bad"), id(Bytes)) end)) || Bytes <- [atom, 17, {a}, [a], [256], [-1], [1 | 2], <<1:3>>, "\x{20ac}"]],
    [erlang:display(try_it(fun() -> file:write_file(In("bad"), id(Bytes), [raw]) end)) || Bytes <- [atom, [a], [256]]],
    [erlang:display(try_it(fun() -> file:write_file(In("bad"), "x", id(Modes)) end)) || Modes <- [[unknown], [raw, unknown], unknown, [{encoding, none}], [raw | append], {raw}]],
    erlang:display(filelib:is_file(In("bad"))),
    {ok, Names} = file:list_dir(Dir),
    erlang:display(lists:sort(Names)).

try_it(Fun) ->
    try Fun() catch Class:Reason -> {Class, Reason} end.
