%% The modules code, init and error_handler answer as OTP's do about modules that are there, and about those that are not.
-module(code_of_a_whole_program).
-export([main/0, id/1]).

main() ->
    show(ensure_loaded, [id(lists)]),
    show(ensure_loaded, [id(no_such_module)]),
    show(ensure_loaded, [id("lists")]),
    show(ensure_modules_loaded, [id([lists])]),
    show(ensure_modules_loaded, [id([no_such_b, lists, no_such_b])]),
    show(ensure_modules_loaded, [id([lists, 1])]),
    show(ensure_modules_loaded, [id(lists)]),
    show(is_loaded, [id(erlang)]),
    show(is_loaded, [id(no_such_module)]),
    show(is_loaded, [id(1)]),
    show(which, [id(erlang)]),
    show(which, [id(no_such_module)]),
    show(which, [id([])]),
    show(module_status, [id(erlang)]),
    show(module_status, [id([erlang, no_such_module])]),
    show(modified_modules, []),
    show(load_file, [id(no_such_module)]),
    show(load_file, [id(erlang)]),
    show(load_abs, [id("/nowhere/no_such_module")]),
    show(load_binary, [id(no_such_module), id("no_such_module.beam"), id(<<>>)]),
    show(load_binary, [id(no_such_module), id(1), id(<<>>)]),
    show(get_object_code, [id(no_such_module)]),
    show(atomic_load, [id([])]),
    show(atomic_load, [id([no_such_module])]),
    show(delete, [id(no_such_module)]),
    show(purge, [id(no_such_module)]),
    show(soft_purge, [id(no_such_module)]),
    show(is_sticky, [id(lists)]),
    show(is_sticky, [id(no_such_module)]),
    show(lib_dir, [id(no_such_application)]),
    show(lib_dir, [id(no_such_application), id(ebin)]),
    show(lib_dir, [id({})]),
    show(priv_dir, [id(no_such_application)]),
    show(add_path, [id("/nowhere")]),
    show(add_paths, [id(["/nowhere"])]),
    show(del_path, [id(no_such_application)]),
    show(set_path, [id(["/nowhere"])]),
    show(replace_path, [id(no_such_application), id("/nowhere")]),
    show(where_is_file, [id("no_such_module.beam")]),
    show(get_doc, [id(no_such_module)]),
    show(objfile_extension, []),
    show(get_mode, []),
    show(init, get_argument, [id(no_such_flag)]),
    show(init, ensure_loaded, [id(lists)]),
    show(init, stop, [id(-1)]),
    show(init, stop, [id([256])]),
    show(init, stop, [id(atom)]),
    show(error_handler, undefined_function, [lists, id(reverse), [[1, 2]]]),
    show(error_handler, undefined_function, [no_such_module, f, [1]]),
    show(error_handler, raise_undef_exception, [no_such_module, f, [1]]),
    show(error_handler, stub_function, [no_such_module, f, [1]]).

show(Function, Arguments) ->
    show(code, Function, Arguments).

show(Module, Function, Arguments) ->
    Outcome =
        try
            {ok, apply(Module, Function, Arguments)}
        catch
            Class:Reason:Trace -> {Class, Reason, top(hd(Trace))}
        end,
    erlang:display({Module, Function, Outcome}).

%% Where in its file the frame is, is OTP's own matter.
top({Module, Function, Arguments, Place}) ->
    {Module, Function, Arguments, proplists:delete(line, Place)}.

id(X) -> X.
