%% The module `error_handler` of a closed program: a missing function is not loaded from elsewhere.
-module(error_handler).

-export([breakpoint/3, raise_undef_exception/3, stub_function/3, undefined_function/3, undefined_lambda/3]).

undefined_function(Module, Function, Arguments) ->
    case erlang:function_exported(Module, Function, length(Arguments)) of
        true -> apply(Module, Function, Arguments);
        false -> handled_by_module(Module, Function, Arguments)
    end.

handled_by_module(Module, Function, Arguments) ->
    case erlang:function_exported(Module, '$handle_undefined_function', 2) of
        true -> Module:'$handle_undefined_function'(Function, Arguments);
        false -> undefined({Module, Function, Arguments, []})
    end.

undefined_lambda(Module, Fun, Arguments) ->
    case erlang:module_loaded(Module) of
        true -> apply(Fun, Arguments);
        false -> undefined({Fun, Arguments, []})
    end.

%% A program has no debugger.
breakpoint(Module, Function, Arguments) ->
    undefined({int, eval, [Module, Function, Arguments], []}).

raise_undef_exception(Module, Function, Arguments) ->
    undefined({Module, Function, Arguments, []}).

stub_function(Module, Function, Arguments) ->
    exit({undef, [{Module, Function, Arguments, []}]}).

%% Replaces this frame by that of the missing function.
undefined(Frame) ->
    try
        error(undef)
    catch
        error:undef:Trace ->
            erlang:raise(error, undef, [Frame | tl(Trace)])
    end.
