%% The bytes of numbers, lists, tuples, maps and bitstrings at the borders where the tag changes.
-module(scalars_written).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Integers = [0, 255, 256, -1, -128, 1 bsl 27, (1 bsl 31) - 1, 1 bsl 31, -(1 bsl 31), -(1 bsl 31) - 1, (1 bsl 59) - 1, 1 bsl 59,
                -(1 bsl 59), (1 bsl 60) - 1, 1 bsl 60, -(1 bsl 60), 1 bsl 64, -(1 bsl 64)],
    [erlang:display({N, term_to_binary(N)}) || N <- id(Integers)],
    [tag_and_size(1 bsl (8 * N)) || N <- id([254, 255])],
    [erlang:display(term_to_binary(F)) || F <- id([0.0, -0.0, 0.1, 1.5e300, -5.0e-324])],
    [erlang:display(term_to_binary(F, [{minor_version, 0}])) || F <- id([0.0, -0.0, 0.1, 1.5e300, -5.0e-324])],
    [erlang:display(term_to_binary(L)) || L <- id([[], "abc", [255, 0], [256, 0], [1 | 2], [-1], [[]], [1, 1.0]])],
    [tag_and_size(lists:duplicate(N, 0)) || N <- id([65535, 65536])],
    [tag_and_size(erlang:make_tuple(N, [])) || N <- id([0, 255, 256])],
    [erlang:display(term_to_binary(B)) || B <- id([<<>>, <<1, 2>>, <<1:1>>, <<1, 5:7>>])],
    <<_:3, Part:20/bitstring, _/bitstring>> = id(<<16#123456789abc:48>>),
    <<_:5, Whole:2/binary, _/bitstring>> = id(<<16#123456789abc:48>>),
    erlang:display({term_to_binary(Part), term_to_binary(Whole)}),
    erlang:display(term_to_binary(id(#{3 => 4, 1 => 2}))),
    Large = maps:from_list([{N, N} || N <- lists:seq(1, 100)]),
    erlang:display({byte_size(term_to_binary(Large)), binary_part(term_to_binary(Large), 0, 6)}),
    erlang:display(erlang:md5(term_to_binary(Large, [deterministic]))),
    erlang:display(binary_to_term(term_to_binary(Large)) =:= Large).

tag_and_size(Term) ->
    Bytes = term_to_binary(Term),
    erlang:display({binary_part(Bytes, 0, min(6, byte_size(Bytes))), byte_size(Bytes), binary_to_term(Bytes) =:= Term}).
