%% Atoms convert to lists and binaries and back, in Latin-1 and UTF-8; new ones can be made at run time.
-module(text_conversion).
-export([main/0, id/1]).
main() ->
    erlang:display([{atom_to_list(A), atom_to_binary(A)} || A <- [abc, '', 'hello world', 'ABC']]),
    erlang:display({atom_to_list('åäö'), atom_to_binary('åäö', utf8), atom_to_binary('åäö', latin1), atom_to_list('λ'), atom_to_binary('λ')}),
    erlang:display({list_to_atom("abc"), list_to_atom(""), list_to_atom("new one"), list_to_atom([955, 956])}),
    erlang:display({binary_to_atom(<<"abc">>), binary_to_atom(<<206, 187>>, utf8), binary_to_atom(<<229>>, latin1), binary_to_atom(<<>>)}),
    erlang:display(list_to_atom("abc") =:= id(abc)),
    erlang:display(list_to_atom("made" ++ "_here") =:= list_to_atom("made_" ++ "here")),
    erlang:display([list_to_atom("n" ++ integer_to_list(N)) || N <- lists:seq(1, 20)]),
    erlang:display(list_to_existing_atom("display_quoting") =:= display_quoting),
    erlang:display(binary_to_existing_atom(<<"main">>)),
    erlang:display([caught(F) || F <- [fun() -> list_to_existing_atom("never seen before, or so we hope") end, fun() -> list_to_atom([a]) end, fun() -> list_to_atom([$a | b]) end, fun() -> list_to_atom(id(abc)) end, fun() -> list_to_atom([-1]) end, fun() -> list_to_atom([16#110000]) end, fun() -> binary_to_atom(<<255>>) end, fun() -> binary_to_atom(id("a")) end, fun() -> atom_to_list(id("a")) end, fun() -> atom_to_binary(id(1)) end, fun() -> atom_to_binary('λ', latin1) end]]),
    erlang:display(caught(fun() -> list_to_atom(lists:duplicate(256, $a)) end)),
    erlang:display(length(atom_to_list(list_to_atom(lists:duplicate(255, $a))))).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
