%% The module `code` of a closed program: every module in it is loaded, like OTP's preloaded modules, and others cannot be.
%% There are no code folders, so the path is empty and applications have no folder.
-module(code).

-export([add_path/1, add_path/2, add_patha/1, add_patha/2, add_paths/1, add_paths/2, add_pathsa/1, add_pathsa/2]).
-export([add_pathsz/1, add_pathsz/2, add_pathz/1, add_pathz/2, all_available/0, all_loaded/0, atomic_load/1, clash/0]).
-export([clear_cache/0, compiler_dir/0, del_path/1, del_paths/1, delete/1, ensure_loaded/1]).
-export([ensure_modules_loaded/1, finish_loading/1, get_doc/1, get_doc/2, get_mode/0]).
-export([get_object_code/1, get_path/0, is_loaded/1, is_sticky/1, lib_dir/0, lib_dir/1, lib_dir/2, load_abs/1]).
-export([load_abs/2, load_binary/3, load_file/1, modified_modules/0, module_status/0, module_status/1]).
-export([objfile_extension/0, prepare_loading/1, priv_dir/1, purge/1, replace_path/2, replace_path/3, root_dir/0]).
-export([set_path/1, set_path/2, soft_purge/1, start_link/0, stick_dir/1, stick_mod/1, unstick_dir/1, unstick_mod/1]).
-export([where_is_file/1, where_is_file/2, which/1]).

-define(IS_NAME(Term), (is_atom(Term) orelse is_list(Term))).

%% Loaded modules.

ensure_loaded(Module) when is_atom(Module) ->
    case erlang:module_loaded(Module) of
        true -> {module, Module};
        false -> {error, nofile}
    end.

ensure_modules_loaded(Modules) when is_list(Modules) ->
    case are_atoms(Modules) of
        true -> errors([{Module, nofile} || Module <- absent(Modules)]);
        false -> error(function_clause, [Modules])
    end.

is_loaded(Module) when is_atom(Module) ->
    case erlang:module_loaded(Module) of
        true -> {file, preloaded};
        false -> false
    end.

which(Module) when is_atom(Module) ->
    case erlang:module_loaded(Module) of
        true -> preloaded;
        false -> non_existing
    end.

all_loaded() ->
    [{Module, preloaded} || Module <- erlang:loaded()].

all_available() ->
    lists:sort([{atom_to_list(Module), preloaded, true} || Module <- erlang:loaded()]).

module_status() ->
    module_status(erlang:loaded()).

module_status(Modules) when is_list(Modules) ->
    [{Module, module_status(Module)} || Module <- Modules];
module_status(Module) ->
    case is_loaded(Module) of
        false -> not_loaded;
        {file, preloaded} -> loaded
    end.

modified_modules() ->
    [].

is_sticky(Module) when is_atom(Module) ->
    erlang:module_loaded(Module).

get_mode() ->
    interactive.

get_doc(Module) when is_atom(Module) ->
    {error, no_doc(Module)}.

get_doc(Module, _Options) when is_atom(Module) ->
    {error, no_doc(Module)}.

no_doc(Module) ->
    case erlang:module_loaded(Module) of
        true -> missing;
        false -> non_existing
    end.

get_object_code(Module) when is_atom(Module) ->
    error.

objfile_extension() ->
    ".beam".

%% Loading and removal of code, which are impossible.

load_file(Module) when is_atom(Module) ->
    not_loaded(Module, nofile).

load_abs(File) when ?IS_NAME(File) ->
    {error, nofile}.

load_abs(File, Module) when ?IS_NAME(File), is_atom(Module) ->
    not_loaded(Module, nofile).

load_binary(Module, File, Binary) when is_atom(Module), ?IS_NAME(File), is_binary(Binary) ->
    not_loaded(Module, badfile).

atomic_load(Modules) ->
    case prepare_loading(Modules) of
        {ok, _} -> ok;
        Error -> Error
    end.

prepare_loading(Modules) ->
    case loadable(Modules) of
        true -> prepared([not_prepared(Item) || Item <- Modules]);
        false -> error(function_clause, [Modules])
    end.

finish_loading({'$prepared$', []}) ->
    ok;
finish_loading(Prepared) ->
    error(function_clause, [Prepared]).

delete(Module) when is_atom(Module) ->
    false.

purge(Module) when is_atom(Module) ->
    false.

soft_purge(Module) when is_atom(Module) ->
    true.

%% A linked module cannot be replaced, like modules in OTP's sticky folders.
not_loaded(Module, Otherwise) ->
    case erlang:module_loaded(Module) of
        true -> {error, sticky_directory};
        false -> {error, Otherwise}
    end.

loadable([{Module, File, Binary} | Rest]) when is_atom(Module), is_list(File), is_binary(Binary) -> loadable(Rest);
loadable([Module | Rest]) when is_atom(Module) -> loadable(Rest);
loadable(Rest) -> Rest =:= [].

not_prepared({Module, _File, _Binary}) -> {Module, badfile};
not_prepared(Module) -> {Module, nofile}.

prepared([]) -> {ok, {'$prepared$', []}};
prepared(Errors) -> {error, Errors}.

are_atoms([Module | Rest]) when is_atom(Module) -> are_atoms(Rest);
are_atoms(Rest) -> Rest =:= [].

absent(Modules) ->
    lists:reverse([Module || Module <- lists:usort(Modules), not erlang:module_loaded(Module)]).

errors([]) -> ok;
errors(Errors) -> {error, Errors}.

%% Folders.

root_dir() ->
    {ok, [[Root]]} = init:get_argument(root),
    Root.

lib_dir() ->
    root_dir() ++ "/lib".

lib_dir(Application) when ?IS_NAME(Application) ->
    {error, bad_name}.

lib_dir(Application, Folder) when is_atom(Application), is_atom(Folder) ->
    {error, bad_name}.

priv_dir(Application) when ?IS_NAME(Application) ->
    {error, bad_name}.

compiler_dir() ->
    {error, bad_name}.

get_path() ->
    [].

set_path(Path) when is_list(Path) ->
    no_folders(Path).

set_path(Path, Cache) when is_list(Path), is_atom(Cache) ->
    no_folders(Path).

no_folders([]) -> true;
no_folders([_ | _]) -> {error, bad_directory}.

add_path(Folder) when is_list(Folder) -> {error, bad_directory}.
add_path(Folder, Cache) when is_list(Folder), is_atom(Cache) -> {error, bad_directory}.
add_patha(Folder) when is_list(Folder) -> {error, bad_directory}.
add_patha(Folder, Cache) when is_list(Folder), is_atom(Cache) -> {error, bad_directory}.
add_pathz(Folder) when is_list(Folder) -> {error, bad_directory}.
add_pathz(Folder, Cache) when is_list(Folder), is_atom(Cache) -> {error, bad_directory}.
add_paths(Folders) when is_list(Folders) -> ok.
add_paths(Folders, Cache) when is_list(Folders), is_atom(Cache) -> ok.
add_pathsa(Folders) when is_list(Folders) -> ok.
add_pathsa(Folders, Cache) when is_list(Folders), is_atom(Cache) -> ok.
add_pathsz(Folders) when is_list(Folders) -> ok.
add_pathsz(Folders, Cache) when is_list(Folders), is_atom(Cache) -> ok.

del_path(Name) when ?IS_NAME(Name) -> false.
del_paths(Names) when is_list(Names) -> ok.

replace_path(Name, Folder) when ?IS_NAME(Name), ?IS_NAME(Folder) -> {error, bad_name}.
replace_path(Name, Folder, Cache) when ?IS_NAME(Name), ?IS_NAME(Folder), is_atom(Cache) -> {error, bad_name}.

where_is_file(File) when is_list(File) -> non_existing.
where_is_file(Path, File) when is_list(Path), is_list(File) -> non_existing.

stick_dir(Folder) when is_list(Folder) -> error.
unstick_dir(Folder) when is_list(Folder) -> error.
stick_mod(Module) when is_atom(Module) -> true.
unstick_mod(Module) when is_atom(Module) -> true.

clear_cache() -> ok.

clash() ->
    io:format("** Found ~w name clashes in code paths ~n", [0]).

%% A program has no code server to start.
start_link() ->
    ignore.
