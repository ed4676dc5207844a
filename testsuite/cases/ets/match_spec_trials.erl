%% ets:test_ms/2 and erlang:match_spec_test/3: results of specifications, and all their errors.
-module(match_spec_trials).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show([Object, Spec]) || Object <- id([{a, 1}, {b, 2.0}, {c}, a, [1, 2], #{k => 1}, {#{k => v}, 2}]),
        Spec <- id([[{{'$1', '$2'}, [], ['$2']}], [{'$1', [], ['$1']}], [{'_', [], ['$_', '$$']}], [{{'$1', '$2'}, [{'>', '$2', 1}], [{{'$2', '$1'}}]}, {{'$1', '_'}, [], [['$1', second]]}],
                    [{{'$1', '$2'}, [], [{'+', '$1', '$2'}]}], [{{a, '$0'}, [{is_integer, '$0'}], ['$$']}], [{['$1' | '$2'], [], ['$2']}], [{#{k => '$1'}, [], ['$1']}], [{{#{}, '$1'}, [], [{const, {'$1'}}]}]])],
    [show([{a, 1}, Spec]) ||
        Spec <- id([foo, [], [foo], [{'$1', []}], [{'$1', [], []}], [{'$1', [], foo}], [{'$1', foo, [true]}], [{'$1', [true | foo], [true]}], [{'$1', [], [true | foo]}], [{'$1', [], ['$2']}],
                    [{'$1', ['$3'], ['$2']}], [{'$1', [{foo}], [{bar, 1, 2}]}], [{'$1', [], [{}]}], [{'$1', [], [{1, 2}]}], [{'$1', [], [{'$1', 2}]}], [{'$1', [], [{"f", 2}]}],
                    [{'$1', [], [{const}]}], [{'$1', [], [{const, 1, 2}]}], [{'$1', [{'and'}], [{'or'}]}], [{'$1', [{'orelse'}], [true]}], [{'$1', [{self, 1}], [true]}],
                    [{'$1', [], [{message, 1}]}], [{'$1', [], [{return_trace}]}], [{'$1', [], [{display, a}]}], [{'$1', [], [{get_tcw}]}], [{'$1', [], [{caller}]}], [{'$1', [{is_seq_trace}], [true]}],
                    [{'$1', [{'>', '$2', {foo, '$3'}}], [[{a, '$4'}, '$5' | '$6']]}], [{'$1', [], [{{'$2', {{'$3', '$4'}}}}]}], [{'$1', [], [#{a => '$2'}]}],
                    [{'$1', [{length, '$1', 2}], [true]}, {'$1', [], ['$9']}], [{'$1', [], [true]}, {'$1', [], ['$9']}], [{#{'$1' => 1}, [], [true]}], [{#{'_' => 1}, [], [true]}],
                    [{'$1', [], [{a_rather_long_name_of_a_function_that_does_not_exist_and_that_fills_the_whole_text_of_the_error_message, 1}]}]]) ++
                id([[{'$1', [], [true]} | foo]])],
    [show([Object, Spec, trace]) || Object <- id([[], [a, 1], [a, b, c], a]),
        Spec <- id([[{'_', [], []}], [{'$1', [], [{message, '$1'}]}], [{['$1', '$2'], [], [{message, '$2'}, {return_trace}]}], [{['$1', '$2'], [{is_atom, '$1'}], [{exception_trace}, {return_trace}, {message, '$_'}]}],
                    [{['$1', '_'], [], [{message, false}]}], [{['$1', '$2'], [], [{message, {{'$2', '$$', {self}}}}]}], [{[a | '$1'], [], []}], [{{'$1', '$2'}, [], [{message, '$1'}]}],
                    [{a, [], []}], [{['$1'], [{message, 1}], []}], [{['$1'], [], [{message}]}], [{['$1'], [], [{message, '$2'}]}], [{['$1'], [], [{return_trace, 1}, {caller, 1}]}],
                    [{['$1', '$2'], [{is_seq_trace}], [{message, a}]}, {['$1', '$2'], [], [{message, {get_seq_token}}]}], [{['$1', '$2'], [{'=:=', {get_tcw}, 0}], [{message, {caller}}]}],
                    [{['$1', '$2'], [], [{silent, true}, {message, [{set_seq_token, label, 1}, {caller_line}]}]}]])],
    [show(Arguments) || Arguments <- id([[a, [{'$1', [], [true]}], table], [a, [{'$1', [], [true]}], foo], [a, [{'$1', [], [true]}], "table"]])].

show([Object, Spec] = Arguments) -> erlang:display({Object, Spec, try strip(ets:test_ms(Object, Spec)) catch Class:Reason -> {Class, Reason} end, show2(Arguments)});
show(Arguments) -> erlang:display({Arguments, show2(Arguments)}).

show2([Object, Spec]) -> show2([Object, Spec, table]);
show2(Arguments) -> try strip(apply(erlang, match_spec_test, Arguments)) catch Class:Reason -> {Class, Reason} end.

%% The pid of the caller differs.
strip({ok, {B, C, Pid}, Flags, Warnings}) when Pid =:= self() -> {ok, {B, C, self}, Flags, Warnings};
strip(Result) -> Result.
