%% Compiled match specifications and continuations: a reference holds them, also one that the external format made of it while
%% another exists. Continuations have a shape that repair_continuation/2 knows.
-module(ets_compiled_specs).
-export([main/0, id/1]).

-define(SPEC, [{{'$1', '$2'}, [], ['$2']}]).

main() ->
    Spec = ets:match_spec_compile(?SPEC),
    Same = binary_to_term(term_to_binary(Spec)),
    erlang:display([is_reference(Spec), Spec =:= Same, ets:is_compiled_ms(Spec), ets:is_compiled_ms(Same)]),
    erlang:display([ets:match_spec_run([{1, 2}, x, {3, 4}], S) || S <- [Spec, Same, list_to_ref(ref_to_list(Spec))]]),
    Dead = binary_to_term(dead()),
    erlang:display([is_reference(Dead), ets:is_compiled_ms(Dead), try ets:match_spec_run([], Dead) catch error:R -> R end]),
    Kept = kept(),
    erlang:garbage_collect(),
    erlang:display([ets:is_compiled_ms(Kept), ets:match_spec_run([{1, 2}], Kept)]),
    {Pid, Monitor} = spawn_monitor(fun() -> receive {S, From} -> From ! {ran, ets:match_spec_run([{5, 6}], S)} end end),
    Pid ! {ets:match_spec_compile(?SPEC), self()},
    receive {ran, Result} -> erlang:display(Result) end,
    receive {'DOWN', Monitor, process, Pid, Reason} -> erlang:display(Reason) end,
    erlang:display([ets:is_compiled_ms(X) || X <- [make_ref(), x, <<>>, []]]),
    [continuations(Type) || Type <- [set, ordered_set, bag]],
    named().

dead() ->
    Binary = spec_as_binary(),
    erlang:garbage_collect(),
    Binary.

spec_as_binary() -> term_to_binary(id(ets:match_spec_compile(?SPEC))).

kept() ->
    Spec = ets:match_spec_compile(?SPEC),
    binary_to_term(term_to_binary(id(Spec))).

continuations(Type) ->
    T = ets:new(t, [Type]),
    ets:insert(T, [{I, I} || I <- lists:seq(1, 10)]),
    {_, C} = ets:select(T, ?SPEC, 2),
    erlang:display([tuple_size(C), element(1, C) =:= T, [ets:is_compiled_ms(E) || E <- tuple_to_list(C), is_reference(E), E =/= T]]),
    [erlang:display([shape(E) || E <- tuple_to_list(Other), E =/= T])
     || Type =:= ordered_set, {_, Other} <- [ets:select(T, ?SPEC, 2), ets:select_reverse(T, ?SPEC, 2), ets:match(T, {'$1', '$2'}, 2), ets:match_object(T, {'_', '_'}, 3)]],
    erlang:display(length(element(1, ets:select(binary_to_term(term_to_binary(C)))))),
    Broken = binary_to_term(broken(T)),
    erlang:display([try ets:select(Broken) catch error:R -> R end, length(element(1, ets:select(ets:repair_continuation(Broken, ?SPEC))))]),
    erlang:display(ets:repair_continuation(C, ?SPEC) =:= C),
    ets:delete(T).

broken(T) ->
    Binary = continuation_as_binary(T),
    erlang:garbage_collect(),
    Binary.

continuation_as_binary(T) ->
    {_, C} = ets:select(T, ?SPEC, 2),
    term_to_binary(id(C)).

named() ->
    ets:new(ets_compiled_specs, [named_table]),
    ets:insert(ets_compiled_specs, [{I, I} || I <- lists:seq(1, 100)]),
    {_, C} = ets:select(ets_compiled_specs, ?SPEC, 1),
    erlang:display(is_reference(element(1, C))),
    ets:rename(ets_compiled_specs, ets_compiled_specs_b),
    erlang:display(is_tuple(ets:select(C))),
    ets:delete(ets_compiled_specs_b),
    erlang:display(try ets:select(C) catch error:R -> R end),
    erlang:display([ets:repair_continuation('$end_of_table', []), try ets:repair_continuation(id(foo), []) catch error:R2 -> R2 end]).

shape(E) when is_reference(E) -> reference;
shape(E) -> E.

id(X) -> X.
