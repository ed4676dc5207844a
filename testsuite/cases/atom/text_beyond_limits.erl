%% binary_to_atom/2, binary_to_existing_atom/2, list_to_atom/1: lengths about 255 characters, encodings, and errors.
-module(text_beyond_limits).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Texts = id([{empty, <<>>}, {latin, <<"a", 233>>}, {utf8, <<"a", 195, 169>>}, {cut, <<195>>}, {overlong, <<192, 128>>}, {surrogate, <<237, 160, 128>>}, {four, <<240, 159, 152, 128>>}, {beyond, <<244, 144, 128, 128>>}, {bits, <<1:3>>}, {zero, <<0>>}] ++
                [{{B, N}, binary:copy(B, N)} || B <- [<<"x">>, <<195, 169>>, <<226, 130, 172>>, <<233>>], N <- [254, 255, 256, 1000]]),
    [erlang:display({Name, [call(fun() -> binary_to_atom(T, E) end) || E <- [latin1, utf8, unicode]]}) || {Name, T} <- Texts],
    erlang:display([call(fun() -> binary_to_atom(T) end) || T <- id([a, "a", 1, [], <<>>, <<"ok">>])]),
    erlang:display([call(fun() -> binary_to_atom(<<"ok">>, E) end) || E <- id([utf16, latin2, "utf8", 1, []])]),
    erlang:display([call(fun() -> binary_to_existing_atom(T, utf8) end) || T <- id([<<"ok">>, <<"no atom ", "of this">>, <<255>>, a, binary:copy(<<"y">>, 256), <<>>])]),
    erlang:display([call(fun() -> list_to_atom(T) end) || T <- id(["", "ok", [233], [8364], [16#10ffff], [16#110000], [16#d800], [-1], [a], a, [$a | $b], lists:duplicate(255, 8364), lists:duplicate(256, $x), [1.0], ["a"], [0]])]),
    erlang:display([call(fun() -> list_to_existing_atom(T) end) || T <- id(["ok", "no atom " ++ "of this", lists:duplicate(256, $x), [16#110000], [a], b, "", [$a | b]])]),
    erlang:display([call(fun() -> atom_to_binary(A, E) end) || A <- id([ok, '', '\x{e9}', '\x{20ac}', 1]), E <- [latin1, utf8, unicode, utf16]]),
    erlang:display([call(fun() -> atom_to_list(A) end) || A <- id(['', '\x{e9}', '\x{20ac}', "a", 1])]).

call(F) ->
    try F() of
        V when is_atom(V) -> {atom, erlang:phash2(V), length(atom_to_list(V)), byte_size(atom_to_binary(V))};
        V -> V
    catch C:R -> {C, R} end.
