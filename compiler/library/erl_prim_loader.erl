%% The module `erl_prim_loader` of a closed program: it cannot load code, and paths never lead into archives.
-module(erl_prim_loader).

-export([get_cwd/0, get_cwd/1, get_file/1, get_path/0, is_basename/1, list_dir/1, purge_archive_cache/0, read_file/1]).
-export([read_file_info/1, read_link_info/1, set_path/1]).

get_path() ->
    {ok, []}.

set_path(Path) when is_list(Path) ->
    ok.

get_file(File) when is_atom(File) -> get_file(atom_to_list(File));
get_file(File) when is_list(File) ->
    case prim_file:read_file(File) of
        {ok, Bytes} -> {ok, Bytes, File};
        {error, _} -> error
    end.

read_file(File) when is_list(File) ->
    prim_file:read_file(File).

list_dir(Folder) when is_list(Folder) ->
    ok_or_error(prim_file:list_dir(Folder)).

read_file_info(File) when is_list(File) ->
    ok_or_error(prim_file:read_file_info(File)).

read_link_info(File) when is_list(File) ->
    ok_or_error(prim_file:read_link_info(File)).

get_cwd() ->
    ok_or_error(prim_file:get_cwd()).

get_cwd(Drive) ->
    ok_or_error(prim_file:get_cwd(Drive)).

is_basename(Name) when is_list(Name) ->
    not lists:member($/, Name).

purge_archive_cache() ->
    {ok, []}.

ok_or_error({ok, _} = Ok) -> Ok;
ok_or_error({error, _}) -> error.
