%% Functions that only terms name are found: of preloaded modules, of the library, by pairs, by tuples and by parts.
-module(calls_by_name).
-export([main/0, id/1, call/1, call/2, call/3, in/2]).

main() ->
    show(apply(erlang, garbage_collect, [])),
    show(apply(id(erlang), id(max), [1, 2])),
    show(apply(id(erlang), id(min), id([1, 2]))),
    show(apply(id(erlang), id(convert_time_unit), [1000, millisecond, second])),
    show(call(lists)),
    show(call(ordsets)),
    show(call(sets)),
    show(call(queue, new, [])),
    show([call(Call) || Call <- [{lists, sum, [[1, 2, 3]]}, {string, uppercase, ["abc"]}, {maps, new, []}]]),
    show(call(#{module => gb_sets, call => fun(Module) -> Module:to_list(Module:from_list([3, 1, 2])) end})),
    show(in(orddict, [store, [a, 1, []]])),
    Fun = fun(Module, Function) -> fun Module:Function/1 end,
    show((Fun(id(lists), id(reverse)))([1, 2, 3])),
    show((Fun(id(erlang), id(abs)))(-1)),
    show(catch call(no_such_module, f, [])),
    show(catch call(lists, no_such_function, [])),
    show(lists:map(fun(Module) -> Module:module_info(module) end, [lists, ?MODULE])).

call({Module, Function, Arguments}) -> apply(Module, Function, Arguments);
call(#{module := Module, call := Call}) -> Call(Module);
call(Module) -> call(Module, id([c, a, b])).

call(lists, List) -> lists:sort(List);
call(Module, List) -> lists:sort(Module:to_list(Module:from_list(List))).

call(Module, Function, Arguments) -> apply(Module, Function, Arguments).

in(Module, [Function, Arguments]) -> apply(Module, Function, Arguments).

show({'EXIT', {Reason, [{Module, Function, Arguments, _} | _]}}) -> show({Reason, Module, Function, Arguments});
show(Term) -> erlang:display(Term).

id(X) -> X.
