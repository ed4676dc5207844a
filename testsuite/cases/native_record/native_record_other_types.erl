%% Operations on other types reject native records with their usual errors.
%% releases: 29
%% stdin:
-module(native_record_other_types).
-export([main/0, id/1]).

-record #r{a = 1}.

main() ->
    R = id(#r{}),
    Calls = [
        {element, fun() -> element(1, R) end}, {setelement, fun() -> setelement(1, R, a) end},
        {tuple_size, fun() -> tuple_size(R) end}, {size, fun() -> size(R) end}, {tuple_to_list, fun() -> tuple_to_list(R) end},
        {map_size, fun() -> map_size(R) end}, {map_get, fun() -> map_get(a, R) end}, {is_map_key, fun() -> is_map_key(a, R) end},
        {update_map, fun() -> R#{a => 1} end}, {maps_to_list, fun() -> maps:to_list(R) end}, {maps_keys, fun() -> maps:keys(R) end},
        {hd, fun() -> hd(R) end}, {length, fun() -> length(R) end}, {plus, fun() -> R + 1 end}, {concat, fun() -> [1] ++ R end},
        {subtract, fun() -> [1] -- R end}, {call, fun() -> R() end}, {send, fun() -> R ! x end}, {byte_size, fun() -> byte_size(R) end},
        {build, fun() -> <<R>> end}, {iolist, fun() -> iolist_to_binary([R]) end}, {atom, fun() -> atom_to_list(R) end},
        {apply, fun() -> apply(R, f, []) end}, {not_boolean, fun() -> not R end}, {and_also, fun() -> R andalso true end},
        {is_record_name, fun() -> is_record(R, id(1)) end}, {is_record_size, fun() -> is_record(R, r, id(a)) end},
        {is_record_float, fun() -> is_record(R, r, id(1.0)) end}, {is_record_tag, fun() -> is_record(R, id(1), a) end},
        {term_type, fun() -> [is_reference(R), is_port(R), is_float(R), is_integer(R), is_bitstring(R)] end},
        {exit, fun() -> exit(R) end}, {throw, fun() -> throw({R}) end}, {error, fun() -> error(R) end}, {badmatch, fun() -> 1 = R end},
        {case_clause, fun() -> case R of 1 -> ok end end}, {registered, fun() -> register(R, bad) end},
        {to_binary, fun() -> term_to_binary(1, R) end}, {lists_map, fun() -> lists:map(R, [1]) end}, {monitor, fun() -> monitor(R, bad) end}
    ],
    [io:format("~p ~0p~n", [Name, tried(Call)]) || {Name, Call} <- Calls],
    io:format("~0p~n", [guard(R)]).

guard(R) when element(1, R) =:= r -> element;
guard(R) when map_size(R) >= 0 -> map;
guard(R) when hd(R) =:= 1; R > 1, tuple_size(R) =:= 2 -> other;
guard(R) when R > {} andalso R < #{} -> between.

tried(Call) ->
    try
        {value, Call()}
    catch
        Class:Reason:Trace ->
            {Module, Function, Arguments, _} = hd(Trace),
            {Class, Reason, Module, name(Function), is_list(Arguments) andalso Arguments}
    end.

name(Function) ->
    case atom_to_list(Function) of
        "-main/0-" ++ _ -> in_main;
        _ -> Function
    end.

id(X) -> X.
