%% Match specifications: patterns, guards, bodies, all functions, what fails and how; alone, compiled and on tables.
%% out27: more functions than OTP 25 has
%% out29: is_integer with three arguments
-module(ets_match_spec).
-export([main/0, id/1]).

main() ->
    functions(),
    values(),
    patterns(),
    bodies(),
    logic(),
    failing(),
    bad(),
    compiled().

run(Spec, Objects) ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, Objects),
    Result = try ets:select(T, id(Spec)) catch Class:Reason -> {Class, Reason} end,
    ets:delete(T),
    Result.

%% The functions that exist, with their numbers of arguments.
functions() ->
    Names = [is_atom, is_float, is_integer, is_list, is_number, is_pid, is_port, is_reference, is_tuple, is_map, is_map_key, is_binary,
             is_bitstring, is_function, is_boolean, is_record, 'and', 'or', 'andalso', 'orelse', andthen, 'not', 'xor', abs, hd, tl,
             length, round, trunc, float, floor, ceil, size, tuple_size, map_size, bit_size, byte_size, binary_part, element, map_get,
             setelement, '+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bnot', 'bsl', 'bsr', '>', '>=', '<', '=<', '==',
             '=:=', '/=', '=/=', max, min, self, node, const, get_tcw, is_seq_trace, display, message, caller, silent, trace],
    [erlang:display({Name, [Arity || Arity <- lists:seq(0, 4), is_spec([{'_', [], [call(Name, Arity)]}])],
                     [Arity || Arity <- lists:seq(0, 4), is_spec([{'_', [call(Name, Arity)], [true]}])]})
     || Name <- Names].

call(Name, Arity) ->
    list_to_tuple([Name | lists:duplicate(Arity, 1)]).

is_spec(Spec) ->
    is_list(run(Spec, [])).

%% The values of the functions.
values() ->
    Values = [1, -3, 2.5, 1 bsl 70, a, true, [], [1, 2], "text", {}, {a, b}, {r, 1, 2}, <<>>, <<"bin">>, <<1:3>>, #{}, #{a => 1}, self(),
              make_ref(), fun lists:map/2],
    One = [is_atom, is_float, is_integer, is_list, is_number, is_pid, is_port, is_reference, is_tuple, is_map, is_binary, is_function,
           'not', abs, hd, tl, length, round, trunc, float, size, map_size, bit_size, byte_size, '+', '-', 'bnot', node],
    Objects = lists:zip(lists:seq(1, length(Values)), Values),
    [erlang:display({Name, plain(run([{{'_', '$1'}, [], [{Name, '$1'}]}], Objects))}) || Name <- One],
    Pairs = [{{3, 2}, 1}, {{2.0, 2}, 2}, {{1 bsl 70, -7}, 3}, {{a, 1}, 4}, {{1, 0}, 5}, {{true, false}, 6}, {{1, {x, y}}, 7},
             {{a, #{a => 5}}, 8}],
    Two = ['xor', element, map_get, is_map_key, '+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr', '>', '>=', '<', '=<',
           '==', '=:=', '/=', '=/=', 'and', 'or', 'andalso', 'orelse'],
    [erlang:display({Name, run([{{{'$1', '$2'}, '_'}, [], [{Name, '$1', '$2'}]}], Pairs)}) || Name <- Two],
    erlang:display(run([{{'$1', '$2'}, [{is_record, '$2', r, 3}], ['$1']}], Objects)),
    erlang:display(run([{{'$1', '$2'}, [], [{is_record, '$2', r, 2}]}], [{1, {r, 1}}, {2, {r, 1, 2}}, {3, r}])),
    erlang:display(run([{{'$1', '$2'}, [], [{binary_part, '$2', 1, 2}]}, {'_', [], [none]}], Objects)),
    erlang:display(run([{{'$1', '$2'}, [], [{binary_part, '$2', {const, {0, 1}}}]}], [{1, <<"bin">>}])),
    erlang:display(run([{'_', [], [[{self}, {node}]]}], [{1}]) =:= [[self(), node()]]).

plain(List) -> [case is_pid(E) orelse is_reference(E) orelse is_function(E) of true -> special; false -> E end || E <- List].

patterns() ->
    Objects = [{1, a}, {2, [a, b | c]}, {3, {x, {y, z}}}, {4, #{k => v, l => #{m => n}}}, {5, #{}}, {6, 1}, {7, 1.0}, {8, <<"b">>},
               {9, 1 bsl 65}, {10, [[[]]]}, {11, '$1'}, {12, '_'}, {13, {7, 7}}, {14, "text"}],
    Values = [a, [a, b | c], ['$1', '_' | '$2'], ['$1' | '$2'], {x, '$1'}, {x, {'$2', '$1'}}, {'$1', '$1'}, #{}, #{k => '$1'},
              #{k => '$1', l => #{m => '$2'}}, #{k => x}, #{nokey => '_'}, 1, 1.0, <<"b">>, 1 bsl 65, [['$1']], [[[]]], "text", '$1', '_',
              '$_', '$$', '$0', '$99999999', '$100000000', '$01', '$x', {'$3', '$10'}, [$t | '$1']],
    [erlang:display({Value, run([{{'$7', Value}, [], ['$7']}], Objects)}) || Value <- Values],
    [erlang:display({Value, ets_match({'_', Value}, Objects)}) || Value <- Values].

ets_match(Pattern, Objects) ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, Objects),
    Result = ets:match(T, Pattern),
    ets:delete(T),
    Result.

bodies() ->
    Objects = [{1, a, [x]}, {2, "b", {y}}],
    Bodies = ['$_', '$$', '$1', {{}}, {{'$1'}}, {{'$2', '$1', {{'$3'}}}}, ['$1', '$2'], ['$1' | '$2'], [['$1']], [], "text", 1.5, <<"bin">>,
              #{a => ['$1', #{c => '$2'}]}, {const, '$1'}, {const, {a, '$2', ['$1']}}, {const, []}, '_', {{'_', '$$', '$_'}},
              {element, 1, '$_'}, {{x, {element, 2, '$_'}}}, {{{const, {1, 2}}, 3}}, [{const, a}, {{b}}], {'+', {'*', '$1', 10}, 5},
              {hd, '$$'}, {length, '$$'}, {element, 2, {{a, b, c}}}, {map_get, a, #{a => '$1'}}, fun lists:map/2, 1 bsl 70],
    [erlang:display(run([{{'$1', '$2', '$3'}, [], [Body]}], Objects)) || Body <- Bodies],
    %% Only the last part of a body counts, and variables that are in no order.
    erlang:display(run([{{'$5', '$3', '$9'}, [], [x, {'+', a, 1}, '$$']}], Objects)),
    %% The first clause that matches decides.
    erlang:display(run([{{1, '_', '_'}, [false], [one]}, {{'$1', '_', '_'}, [{'<', '$1', 2}], [two]}, {'_', [], [three]}], Objects)).

logic() ->
    Values = [true, false, other],
    Objects = [{{A, B}} || A <- Values, B <- Values],
    [erlang:display({Name, run([{{{'$1', '$2'}}, [{Name, '$1', '$2'}], ['$1']}], []),
                     run([{{{'$1', '$2'}}, [{Name, '$1', '$2'}], ['$$']}], Objects),
                     run([{{{'$1', '$2'}}, [], [{Name, '$1', '$2'}]}], Objects)})
     || Name <- ['and', 'or', 'xor', 'andalso', 'orelse']],
    erlang:display(run([{{{'$1', '$2'}}, ['$1', '$2'], ['$$']}], Objects)),
    erlang:display(run([{{{'$1', '$2'}}, [{'or', {'and', '$1', '$2'}, {'not', '$1'}}], ['$$']}], Objects)),
    erlang:display(run([{'_', [{'and', true, true, true}, {'or', false, false, true}, {'andalso', true}, {'orelse', false, true}], [1]}], [{1}])),
    %% An operand that is not needed is not evaluated.
    erlang:display(run([{{'$1'}, [{'orelse', {is_atom, '$1'}, {'>', {'+', '$1', 1}, 2}}], ['$1']}], [{a}, {1}, {2}])),
    erlang:display(run([{{'$1'}, [{'or', {is_atom, '$1'}, {'>', {'+', '$1', 1}, 2}}], ['$1']}], [{a}, {1}, {2}])).

%% A guard that fails is false, a body that fails gives 'EXIT'.
failing() ->
    Objects = [{1}, {a}, {[]}, {{}}],
    Calls = [{hd, '$1'}, {'+', '$1', 1}, {element, 1, '$1'}, {'div', '$1', 0}, {length, '$1'}, {'bsl', '$1', 2}, {'not', '$1'}, {'/', '$1', 2}],
    [erlang:display({run([{{'$1'}, [], [Call]}], Objects), run([{{'$1'}, [{'=:=', Call, Call}], ['$1']}], Objects),
                     run([{{'$1'}, [], [{{x, Call}}]}], Objects)}) || Call <- Calls],
    erlang:display(run([{{'$1'}, [1], [x]}, {{'$1'}, ['$1'], [y]}, {'_', [a], [z]}, {'_', [true], [last]}], [{true}, {false}, {1}])).

bad() ->
    Specs = [a, [a], [{}], [{'_', []}], [{'_', [], []}], [{'_', [], [], []}], [{'_', a, [b]}], [{'_', [], a}], [{'_', [] , [a | b]}],
             [{'_', [a | b], [c]}], [{'_', [], [{}]}], [{'_', [], [{a}]}], [{'_', [], [{a, b}]}], [{'_', [], ['$1']}],
             [{{'$1'}, [], ['$2']}], [{{'$1'}, ['$2'], ['$1']}], [{[], [], [a]}], [{a, [], [a]}], [{[a], [], [a]}], [{1, [], [a]}],
             [{"text", [], [a]}], [{<<>>, [], [a]}], [{#{}, [], [a]}], [{'$1', [], ['$1']}], [{{}, [], [a]}], [{'_', [], [a]} | b], [],
             [{'_', [], [{const}]}], [{'_', [], [{const, a, b}]}], [{'_', [], [{{a, {b}}}]}], [{'_', [], [[{b}]]}], [{'_', [], [#{a => {b}}]}],
             [{'_', [{'+', 1}], [a]}], [{'_', [{'+', 1, 2, 3}], [a]}], [{'_', [{1, 2}], [a]}], [{'_', [], [{"a", 1}]}], [{'$_', [], [a]}],
             [{'$$', [], [a]}], [{'_', [], [a, {b}]}]],
    [erlang:display({Spec, run(Spec, [{x}]), try ets:match_spec_compile(id(Spec)) of _ -> compiled catch error:badarg -> badarg end})
     || Spec <- Specs].

compiled() ->
    Compiled = ets:match_spec_compile([{{'$1', '$2'}, [{'>', '$1', 2}], ['$2']}, {'$1', [{is_list, '$1'}], [{{list, '$1'}}]}]),
    erlang:display([ets:is_compiled_ms(Compiled), ets:is_compiled_ms(make_ref()), ets:is_compiled_ms([])]),
    erlang:display(ets:match_spec_run([{1, a}, {2, b}, {3, c}, x, "list", {4, d}, {5, e, f}], Compiled)),
    erlang:display(ets:match_spec_run([], Compiled)),
    erlang:display(try ets:match_spec_run([{1, a} | b], Compiled) catch error:badarg -> badarg end),
    erlang:display(try ets:match_spec_run([{1, a}], id(make_ref())) catch error:badarg -> badarg end),
    %% Anything can be matched, not only tuples.
    All = ets:match_spec_compile([{'$1', [{is_atom, '$1'}], ['$1']}, {'_', [], ['$_']}]),
    erlang:display(ets:match_spec_run([a, 1, 1.5, "text", <<"b">>, #{a => 1}, {}, []], All)),
    Parent = self(),
    spawn(fun() -> Parent ! {run, ets:match_spec_run([{7, seven}], Compiled)} end),
    receive {run, Result} -> erlang:display(Result) end.

id(Term) -> Term.
