%% The module records of OTP 29 refuses every term that is not a native record.
%% releases: 29
-module(native_records_absent).
-export([main/0, id/1]).

main() ->
    [show(Function, [id(Term)]) || Function <- [get_field_names, get_module, get_name, is_exported], Term <- [{r, 1}, r, 1]],
    show(get, [id(a), id({r, 1})]),
    show(get, [id(1), id(#{})]).

show(Function, Arguments) ->
    erlang:display(
        try
            apply(records, Function, Arguments)
        catch
            Class:Reason:Trace -> {Class, Reason, hd(Trace)}
        end
    ).

id(X) -> X.
