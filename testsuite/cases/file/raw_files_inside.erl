%% `prim_file` serves other modules: handles as the system has them, indirect reads, a short name, a file of a descriptor.
-module(raw_files_inside).
-export([main/0]).

main() ->
    Dir = filename:join("/tmp", "beamc_" ++ ?MODULE_STRING ++ os:getpid() ++ "_" ++ integer_to_list(erlang:unique_integer([positive]))),
    ok = file:make_dir(Dir),
    try run(filename:join(Dir, "file")) after file:del_dir_r(Dir) end.

run(Name) ->
    erlang:display([file:altname(Name), file:altname(Name ++ "/none")]),
    {ok, F} = file:open(Name, [raw, binary, read, write]),
    ok = file:write(F, <<8:32, 20:32, 0:96, "abcdefghij">>),
    erlang:display([file:ipread_s32bu_p32bu(F, P, M) || {P, M} <- [{0, 100}, {0, 5}, {0, 8}, {0, 7}, {4, 3}, {4, 100}, {100, 3}, {-1, 2}, {0, infinity}]]),
    <<Number:32/native>> = prim_file:get_handle(F),
    erlang:display(Number > 2),
    {ok, Same} = prim_file:file_desc_to_ref(Number, [binary]),
    erlang:display([prim_file:position(Same, 20), prim_file:read(Same, 3), prim_file:read(F, 3), prim_file:file_desc_to_ref(100000, [binary])]),
    erlang:display([file:close(F), prim_file:read(Same, 3), file:ipread_s32bu_p32bu(F, 0, 3)]).
