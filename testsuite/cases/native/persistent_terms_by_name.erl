%% Persistent terms by name: put, put again, erased, and the key that is not there.
%% out29: there is put_new/2
-module(persistent_terms_by_name).
-export([main/0]).

main() ->
    true = is_list(apply(persistent_term, get, [])),
    #{count := Count, memory := Memory} = apply(persistent_term, info, []),
    erlang:display({is_integer(Count), is_integer(Memory)}),
    each(persistent_term, [
        {put, [[{k, 1}, [v]], [{k, 1}, [v]], [{k, 1}, w]]},
        {put_new, [[k2, v], [k2, v], [k2, other]]},
        {get, [[{k, 1}], [k2, d], [nokey, d], [nokey]]},
        {erase, [[k2], [k2]]}
    ]).

each(Module, Rows) ->
    [erlang:display({Function, length(Args), outcome(Module, Function, Args)}) || {Function, Calls} <- Rows, Args <- Calls].

outcome(Module, Function, Args) ->
    try apply(Module, Function, Args)
    catch Class:Reason -> {Class, Reason}
    end.
