%% Terms, integers, floats and atoms as text, and text as these.
-module(printing).
-include("property.hrl").

given() ->
    {no_large_maps(without_nodes(term())), integer(), float(), r(2, 36), r(0, 20), text(), atom()}.

%% erlang:display/1 shows pairs of maps in an order that is promised only of maps without atoms as keys.
no_large_maps(T) when is_map(T) ->
    maps:from_list([{no_large_maps(K), no_large_maps(V)} || {K, V} <- lists:sublist(in_order(T), 8), not has_atom(K)]);
no_large_maps([Head | Tail]) -> [no_large_maps(Head) | no_large_maps(Tail)];
no_large_maps(T) when is_tuple(T) -> list_to_tuple(no_large_maps(tuple_to_list(T)));
no_large_maps(T) -> T.

has_atom(T) when is_atom(T) -> true;
has_atom([Head | Tail]) -> has_atom(Head) orelse has_atom(Tail);
has_atom(T) when is_tuple(T) -> has_atom(tuple_to_list(T));
has_atom(T) when is_map(T) -> has_atom(maps:to_list(T));
has_atom(_) -> false.

%% Text that is a number, nearly.
text() ->
    Text = case r(6) of
        0 -> integer_to_list(integer());
        1 -> integer_to_list(integer(), r(2, 36));
        2 -> float_to_list(float());
        3 -> float_to_list(float(), [short]);
        4 -> many(r(0, 8), fun() -> one_of("0123456789") end) ++ "." ++ many(r(0, 8), fun() -> one_of("0123456789") end)
             ++ one_of(["", "e5", "E5", "e+5", "e-5", "e", "e400", "e-400", "e0005", "e+", "e-"]);
        5 -> many(r(0, 30), fun() -> one_of("00123456789") end)
    end,
    signs(case r(4) of
        0 -> one_of(["+", "-", "++", "+-", " ", "_", "1_000", ""]) ++ Text;
        1 -> Text ++ one_of(["x", " ", ".", "e", "_0", "z", "\n"]);
        2 ->
            {Before, After} = lists:split(r(length(Text) + 1), Text),
            Before ++ [one_of("+-.eE_ 0aAzZé") | lists:nthtail(min(r(2), length(After)), After)];
        3 -> Text
    end).

%% From OTP 27 on, signs pass at some places among many digits.
signs([First | Rest] = Text) ->
    case length(Rest) > 9 andalso not lists:member($., Rest) of
        true -> [First | [C || C <- Rest, C =/= $+, C =/= $-]];
        false -> Text
    end;
signs([]) -> [].

results({T, I, F, Base, Digits, Text, Atom}) ->
    erlang:display(T),
    erlang:display({I, F, Atom, Text}),
    erlang:display([Text | F]),
    Binary = unicode:characters_to_binary(Text),
    [?R(integer_to_list(I)), ?R(integer_to_list(I, Base)), ?R(integer_to_binary(I)), ?R(integer_to_binary(I, Base)),
     ?R(integer_to_list(T, Base)), ?R(integer_to_list(I, Digits)), ?R(integer_to_list(F)),
     ?R(list_to_integer(integer_to_list(I)) =:= I), ?R(list_to_integer(integer_to_list(I, Base), Base) =:= I),
     ?R(binary_to_integer(integer_to_binary(I, Base), Base) =:= I),
     ?R(list_to_integer(string:lowercase(integer_to_list(I, Base)), Base) =:= I),
     ?R(float_to_list(F)), ?R(float_to_binary(F)),
     ?R(float_to_list(F, [short])), ?R(float_to_binary(F, [short])),
     ?R(float_to_list(F, [{decimals, Digits}])), ?R(float_to_list(F, [{decimals, Digits}, compact])),
     ?R(float_to_list(F, [{scientific, Digits}])), ?R(float_to_binary(F, [{scientific, Digits}, compact])),
     ?R(float_to_binary(F, [compact, {decimals, Digits}])), ?R(float_to_binary(F, [{decimals, Digits}])),
     ?R(float_to_list(F / 1.0e6, [{decimals, Digits * 13}])), ?R(float_to_list(F, [{decimals, 254}])),
     ?R(float_to_list(F, [{scientific, Digits * 13}])),
     ?R(float_to_list(T, [short])), ?R(float_to_list(F, [{decimals, Digits - 4}])), ?R(float_to_list(F, [T])),
     ?R(list_to_float(float_to_list(F, [short])) =:= F), ?R(list_to_float(float_to_list(F)) =:= F),
     ?R(binary_to_float(float_to_binary(F, [short])) =:= F),
     ?R(list_to_integer(Text)), ?R(list_to_integer(Text, Base)), ?R(binary_to_integer(Binary)),
     ?R(binary_to_integer(Binary, Base)), ?R(list_to_float(Text)), ?R(binary_to_float(Binary)),
     ?R(string:to_integer(Text)), ?R(string:to_float(Text)), ?R(string:to_integer(Binary)), ?R(string:to_float(Binary)),
     ?R(string:list_to_integer(Text)), ?R(string:list_to_float(Text)),
     ?R(list_to_integer(no_large(T))), ?R(binary_to_integer(T)), ?R(list_to_float(T)), ?R(binary_to_float(T)),
     ?R(atom_to_list(Atom)), ?R(atom_to_binary(Atom)), ?R(atom_to_binary(Atom, utf8)), ?R(atom_to_binary(Atom, latin1)),
     ?R(atom_to_list(T)), ?R(atom_to_binary(T, utf8)),
     ?R(list_to_atom(atom_to_list(Atom))), ?R(binary_to_atom(atom_to_binary(Atom))),
     ?R(binary_to_atom(Binary, latin1)), ?R(list_to_atom(Text)), ?R(list_to_existing_atom(Text)),
     ?R(binary_to_existing_atom(atom_to_binary(Atom), utf8)), ?R(bad_name(T)),
     ?R(length(integer_to_list(I))), ?R(to_text(external_fun()))].

%% Atoms are not made without bound: only what is no name is tried.
bad_name(T) when is_list(T), length(T) < 3 -> list_to_atom([$a | T]);
bad_name(T) when is_list(T); is_binary(T) -> none;
bad_name(T) -> {?R(list_to_atom(T)), ?R(binary_to_atom(T, utf8)), ?R(list_to_existing_atom(T))}.

%% OTP takes what is above 255 in a list for the character 256 below, if that makes a number.
no_large([First | _]) when is_integer(First), First < 0; is_integer(First), First > 255 -> [];
no_large([First | Rest]) -> [First | no_large(Rest)];
no_large(T) -> T.

to_text(Fun) -> erlang:fun_to_list(Fun).
