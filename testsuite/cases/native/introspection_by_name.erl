%% BIFs about functions, funs, names and the system answer good and bad questions by name.
-module(introspection_by_name).
-export([main/0]).

main() ->
    true = is_list(apply(erlang, loaded, [])),
    "<" ++ _ = apply(erlang, pid_to_list, [self()]),
    "#Ref<" ++ _ = apply(erlang, ref_to_list, [make_ref()]),
    erlang:display(apply(erlang, list_to_pid, [pid_to_list(self())]) =:= self()),
    Ref = make_ref(),
    erlang:display(apply(erlang, list_to_ref, [ref_to_list(Ref)]) =:= Ref),
    {_, _} = apply(erlang, statistics, [reductions]),
    each(erlang, [
        {function_exported, [[introspection_by_name, main, 0], [introspection_by_name, main, 1], [erlang, abs, 1], [a, b, c], [1, b, 0]]},
        {is_builtin, [[erlang, abs, 1], [lists, map, 2], [erlang, abs, a], [1, abs, 1]]},
        {module_loaded, [[introspection_by_name], [no_such_module], [1]]},
        {check_old_code, [[introspection_by_name], [1]]},
        {fun_info, [[fun lists:map/2, arity], [fun lists:map/2, name], [fun lists:map/2, x], [a, arity]]},
        {fun_info_mfa, [[fun outcome/3], [a]]},
        {fun_to_list, [[fun lists:map/2], [a]]},
        {system_info, [[wordsize], [no_such_item]]},
        {statistics, [[no_such_item]]},
        {pid_to_list, [[a]]},
        {port_to_list, [[a]]},
        {ref_to_list, [[a]]},
        {list_to_pid, [["pid"], [a], ["<0.1"]]},
        {list_to_ref, [["ref"], [a]]},
        {has_prepared_code_on_load, [[a], [make_ref()]]},
        {halt, [[a, []], [1, [x]]]},
        {display, [["shown"]]},
        {dt_put_tag, [[undefined]]},
        {dt_get_tag, [[]]},
        {dt_get_tag_data, [[]]},
        {dt_spread_tag, [[true], [a]]},
        {dt_restore_tag, [[true]]},
        {dt_prepend_vm_tag_data, [[<<1>>]]},
        {dt_append_vm_tag_data, [[<<1>>]]}
    ]),
    each(erts_internal, [
        {prepare_loading, [[a, <<>>], [m, <<"not code">>], [1, <<>>]]}
    ]),
    each(error_logger, [
        {warning_map, [[]]}
    ]),
    each(io, [
        {printable_range, [[]]}
    ]),
    each(file, [
        {native_name_encoding, [[]]}
    ]),
    each(net_kernel, [
        {dflag_unicode_io, [[self()], [a]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
