%% The external term format of native records: tag 67, count, export, module, name, fields in the order of declaration, values.
%% releases: 29
%% stdin:
-module(native_record_external_format).
-export([main/0]).
-export_record([own]).

-record #own{a, b = [1]}.
-record #hidden{a = 1}.

main() ->
    Make = fun(Fields, Exported) -> records:create(m, n, Fields, #{is_exported => Exported}) end,
    Terms = [
        Make([], true), Make([], false), Make([{b, 1}, {a, 2}], true), Make([{a, Make([{z, <<"text">>}], false)}], true),
        #own{a = 1}, #hidden{}, {#own{a = [x]}, [#hidden{}]}, Make([{'\x{3bb} x', "abc"}], true)
    ],
    [begin
        Binary = term_to_binary(Term),
        io:format("~0p~n", [Binary]),
        true = binary_to_term(Binary) =:= Term,
        true = binary_to_term(term_to_binary(Term, [compressed]), [safe]) =:= Term,
        true = binary_to_term(term_to_binary(Term, [deterministic])) =:= Term,
        true = binary_to_term(term_to_binary(Term, [local])) =:= Term,
        true = iolist_to_binary(term_to_iovec(Term)) =:= Binary,
        true = byte_size(Binary) =:= erlang:external_size(Term),
        io:format("~0p ~0p~n", [erlang:external_size(Term), [erlang:external_size(Term, [{minor_version, N}]) || N <- [0, 1, 2]]]),
        io:format("~0p~n", [term_to_binary(Term, [{minor_version, 1}])])
     end || Term <- Terms],
    io:format("~0p~n", [term_to_binary(Make([{a, #{z => 1, y => 2, x => #{b => 1, a => 2}}}], true), [deterministic])]),
    Own = binary_to_term(term_to_binary(#own{a = 1})),
    io:format("~0p~n", [{Own#own{a = 2}, Own#own.b, Own#_{b = 3}}]),
    Atom = fun(Text) -> [119, byte_size(Text), Text] end,
    [M, N, A, B, New] = [Atom(Text) || Text <- [<<"m">>, <<"n">>, <<"a">>, <<"b">>, <<"an_atom_", "that_is_new">>]],
    Bytes = fun(Count, Flag, Rest) -> iolist_to_binary([131, 67, <<Count:32>>, Flag, Rest]) end,
    Inputs = [
        {good, Bytes(1, 1, [M, N, A, 97, 1])},
        {not_exported, Bytes(1, 0, [M, N, A, 97, 1])},
        {flag_2, Bytes(1, 2, [M, N, A, 97, 1])},
        {flag_255, Bytes(1, 255, [M, N, A, 97, 1])},
        {empty, Bytes(0, 1, [M, N])},
        {module, Bytes(1, 1, [97, 1, N, A, 97, 1])},
        {name, Bytes(1, 1, [M, 106, A, 97, 1])},
        {field, Bytes(1, 1, [M, N, 97, 1, 97, 1])},
        {same_fields, Bytes(2, 1, [M, N, A, A, 97, 1, 97, 2])},
        {same_fields_apart, Bytes(3, 1, [M, N, A, B, A, 97, 1, 97, 2, 97, 3])},
        {fields_missing, Bytes(2, 1, [M, N, A])},
        {values_missing, Bytes(2, 1, [M, N, A, B, 97, 1])},
        {too_many, Bytes(16#ffffffff, 1, [M, N, A, 97, 1])},
        {too_many_values, Bytes(16#7fffffff, 1, [M, N, lists:duplicate(100, A)])},
        {old_atoms, Bytes(1, 1, [<<100, 1:16, $m>>, <<115, 1, $n>>, <<118, 1:16, $a>>, 97, 1])},
        {nested, Bytes(1, 1, [M, N, A, 67, <<0:32>>, 0, A, B])},
        {cut, <<131, 67, 0, 0>>},
        {new_atom, Bytes(1, 1, [M, N, New, 97, 1])}
    ],
    [io:format("~p ~0p ~0p~n", [Name, read(Input, [safe]), Name =/= new_atom andalso read(Input, [])]) || {Name, Input} <- Inputs],
    io:format("~0p~n", [binary_to_term(<<(Bytes(1, 1, [M, N, A, 97, 1]))/binary, 1, 2>>, [used])]),
    Whole = term_to_binary(#own{a = {1, "two", 3.0}}),
    io:format("~0p~n", [lists:usort([read(binary:part(Whole, 0, Size), []) || Size <- lists:seq(0, byte_size(Whole) - 1)])]),
    Many = [#own{a = I} || I <- lists:seq(1, 1000)],
    io:format("~0p~n", [binary_to_term(term_to_binary(Many, [compressed])) =:= Many]),
    Deep = lists:foldl(fun(_, Inner) -> #hidden{a = Inner} end, [], lists:seq(1, 20000)),
    io:format("~0p~n", [binary_to_term(term_to_binary(Deep)) =:= Deep]).

read(Bytes, Options) ->
    try binary_to_term(Bytes, Options)
    catch error:Reason -> Reason
    end.
