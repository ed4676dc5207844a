%% Each loaded module tells its module_info, by name too.
-module(module_info_of_all).
-export([main/0]).
main() ->
    Loaded = [Module || {Module, _} <- code:all_loaded()],
    Names = [lists, erlang, code, ?MODULE],
    erlang:display([lists:member(Name, Loaded) || Name <- Names]),
    erlang:display([Module || Module <- Loaded, not tells(Module)]),
    erlang:display([Name:module_info(module) =:= Name || Name <- Names]),
    erlang:display([reason(fun() -> (hd([Name | Names])):module_info(nothing) end) || Name <- Names]),
    erlang:display([reason(fun() -> (hd([Name | Names])):module_info(module, more) end) || Name <- Names]),
    Absent = list_to_atom("no_such_" ++ "module"),
    erlang:display([reason(Fun) || Fun <- [fun() -> Absent:module_info() end, fun() -> Absent:module_info(exports) end]]).

tells(Module) ->
    All = Module:module_info(),
    lists:keyfind(module, 1, All) =:= {module, Module}
        andalso lists:member({module_info, 1}, Module:module_info(exports))
        andalso is_list(apply(Module, module_info, [attributes])).

reason(Fun) ->
    try Fun() catch error:Reason -> Reason end.
