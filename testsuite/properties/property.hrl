%% Shared code of every property program: its main/1, and the generator of terms.
%%
%% The program that includes this file defines given/0, which makes the operands of one item, and results/1, which
%% applies operations to them and gives a list of ?R(...): what was computed, as text, and what came of it.
%%
%% main([Seed, Count]) prints for each batch of items {'== batch', First, Last, Comparisons, Hash}.
%% main([Seed, Count, "show", First, Last]) prints operands and results of these items.
%% An item depends on the seed and its number only, so any of them can be made again alone.

-export([main/1]).
-compile([nowarn_unused_function, nowarn_deprecated_function]).

-define(R(Expression), {??Expression, try Expression catch Class:Reason -> {Class, Reason} end}).
-define(BATCH, 50).

main([Seed, Count]) ->
    batches(list_to_integer(Seed), 1, list_to_integer(Count));
main([Seed, _Count, "show", First, Last]) ->
    show(list_to_integer(Seed), list_to_integer(First), list_to_integer(Last)).

batches(_, First, Count) when First > Count -> ok;
batches(Seed, First, Count) ->
    Last = min(First + ?BATCH - 1, Count),
    {Comparisons, Hash} = batch(Seed, First, Last, 0, 0),
    erlang:display({'== batch', First, Last, Comparisons, Hash}),
    batches(Seed, Last + 1, Count).

batch(_, Item, Last, Comparisons, Hash) when Item > Last -> {Comparisons, Hash};
batch(Seed, Item, Last, Comparisons, Hash) ->
    seed(Seed, Item),
    Results = results(given()),
    Values = [exact(Value) || {_, Value} <- Results],
    batch(Seed, Item + 1, Last, Comparisons + length(Results), erlang:phash2([Hash | Values], 1 bsl 32)).

show(_, Item, Last) when Item > Last -> ok;
show(Seed, Item, Last) ->
    seed(Seed, Item),
    Given = given(),
    erlang:display({'== item', Item}),
    erlang:display({'== given', exact(Given)}),
    [erlang:display({list_to_atom(Text), exact(Value)}) || {Text, Value} <- results(Given)],
    show(Seed, Item + 1, Last).

%% A term that shows all there is to see: floats by their bits, maps by their sorted pairs.
exact(Term) when is_float(Term) ->
    <<Bits:64>> = <<Term/float>>,
    {float, Bits};
exact([Head | Tail]) -> [exact(Head) | exact(Tail)];
exact(Term) when is_tuple(Term) -> list_to_tuple(exact(tuple_to_list(Term)));
exact(Term) when is_map(Term) ->
    {map, lists:sort([{exact(Key), exact(Value)} || {Key, Value} <- maps:to_list(Term)])};
exact(Term) when is_pid(Term) -> {pid, of_other(Term)};
exact(Term) when is_port(Term) -> {port, of_other(Term)};
exact(Term) when is_reference(Term) -> {reference, of_other(Term)};
exact(Term) -> Term.

%% The bytes of a pid, port or reference of another node, else `own`.
of_other(Term) ->
    Bytes = term_to_binary(Term),
    case binary:match(Bytes, <<"nonode@nohost">>) of
        nomatch -> Bytes;
        _ -> own
    end.

%% Numbers: the state is in the process dictionary, of a size whose products are small integers everywhere.

seed(Seed, Item) ->
    put(state, (Seed * 7919 + Item * 104729) rem 2147483646 + 1),
    r(2), r(2), r(2).

%% One of 0..N-1.
r(N) ->
    State = get(state) * 48271 rem 2147483647,
    put(state, State),
    State rem N.

%% One of First..Last.
r(First, Last) -> First + r(Last - First + 1).

one_of(List) -> lists:nth(r(length(List)) + 1, List).

many(N, Make) -> [Make() || _ <- lists:seq(1, N)].

%% An unsigned integer of at most this number of bits.
bits(N) when N =< 24 -> r(1 bsl N);
bits(N) -> (bits(N - 24) bsl 24) bor r(1 bsl 24).

sign(N) ->
    case r(2) of
        0 -> N;
        1 -> -N
    end.

border() ->
    one_of([7, 8, 15, 16, 24, 27, 28, 31, 32, 48, 52, 53, 54, 57, 58, 59, 60, 61, 62, 63, 64, 65,
            95, 96, 127, 128, 129, 191, 192, 255, 256, 320, 512, 640, 1000, 1023, 1024]).

integer() ->
    case r(8) of
        0 -> r(-3, 3);
        1 -> r(-40, 300);
        2 -> sign(bits(r(1, 64)));
        3 -> sign(bits(r(1, 700)));
        4 -> sign((1 bsl r(57, 65)) + r(-2, 2));
        5 -> sign(r(1, 20)) * (1 bsl r(56, 66));
        _ -> sign((1 bsl border()) + r(-2, 2))
    end.

small() -> sign(bits(r(1, 58))).

%% All but the float of the least small integer of OTP, which trunc/1 and its like make a term of that is not equal to
%% that integer.
float() -> usable(any_float()).

usable(-576460752303423488.0) -> -576460752303423424.0;
usable(Term) -> Term.

any_float() ->
    case r(8) of
        0 -> one_of([0.0, -0.0, 1.0, -1.0, 0.5, 1.5, -2.5, 0.1, 1.0e-5, 1.0e21, 1.0e22, 1.0e23, 123456.789,
                     1.7976931348623157e308, -1.7976931348623157e308, 2.2250738585072014e-308, 5.0e-324,
                     -5.0e-324, 2.225073858507201e-308, 9007199254740992.0, 9007199254740993.0]);
        1 -> r(-40, 40) / 1;
        2 -> r(-4000, 4000) / r(1, 100);
        3 -> float(sign((1 bsl r(50, 66)) + r(-2, 2)));
        4 -> near(float(sign(1 bsl min(border(), 1023) - r(3))), r(-2, 2));
        5 -> math_power(sign(r(1, 9)) / 1, r(-320, 307));
        _ -> float_of_bits(bits(64))
    end.

%% F * 10^E with only multiplication and division, which are the same everywhere.
math_power(F, 0) -> F;
math_power(F, E) when E > 0 ->
    try math_power(F * 10.0, E - 1) catch error:badarith -> F end;
math_power(F, E) -> math_power(F / 10.0, E + 1).

float_of_bits(Bits) ->
    case <<Bits:64>> of
        <<F/float>> -> F;
        _ -> float_of_bits(Bits band (bnot (1 bsl 62)))
    end.

%% The float this number of steps away.
near(F, Steps) ->
    <<Bits:64>> = <<F/float>>,
    float_of_bits((Bits + Steps) band 16#FFFFFFFFFFFFFFFF).

number() ->
    case r(3) of
        0 -> float();
        _ -> integer()
    end.

atom() ->
    one_of(['', a, b, ab, aa, abc, abcd, abcde, 'A', 'hello world', 'don\'t', '\n', 'é', 'ÿ', 'ж', '日本', '𝄞', '_', x@y, '9',
            nil, true, false, undefined, ok, error, 'andalso', 'end', 'maybe', 'else',
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa]).

binary() ->
    case r(10) of
        0 -> <<>>;
        1 -> binary(r(60, 70));
        2 -> binary(r(100, 300));
        3 -> list_to_binary(many(r(1, 12), fun() -> one_of("abc ~\\\"\n\e") end));
        _ -> binary(r(1, 12))
    end.

binary(Bytes) -> list_to_binary(many(Bytes, fun() -> r(256) end)).

bitstring() ->
    case r(4) of
        0 -> binary();
        _ ->
            Bits = <<(binary())/binary, (r(256))>>,
            Skip = r(min(17, bit_size(Bits))),
            Size = bit_size(Bits) - Skip - r(min(17, bit_size(Bits) - Skip)),
            <<_:Skip, Part:Size/bitstring, _/bitstring>> = Bits,
            Part
    end.

external_fun() ->
    one_of([fun lists:map/2, fun lists:map/3, fun erlang:abs/1, fun erlang:'+'/2, fun a:b/0, fun a:b/1, fun a:c/0, fun b:b/0,
            fun 'é':'ж'/3]).

%% A pid, port or reference of another node, or of an earlier run of one like this.
of_a_node() ->
    Node = one_of([<<119, 3, "a@b">>, <<119, 3, "b@a">>, <<119, 3, "z@a">>, <<119, 13, "nonode@nohost">>]),
    Creation = r(1, 3),
    Number = one_of([r(3), bits(32)]),
    binary_to_term(
        case r(4) of
            0 -> <<131, 88, Node/binary, Number:32, (r(3)):32, Creation:32>>;
            1 -> <<131, 103, Node/binary, Number:32, (r(3)):32, Creation:8>>;
            2 -> <<131, 120, Node/binary, (one_of([r(3), bits(64)])):64, Creation:32>>;
            %% OTP does not find keys that are shorter, or that end with zero, in large maps.
            3 ->
                Count = r(3, 5),
                <<131, 90, Count:16, Node/binary, Creation:32, << <<(r(1, 3)):32>> || _ <- lists:seq(1, Count)>>/binary>>
        end).

leaf() ->
    case r(13) of
        12 -> of_a_node();
        0 -> [];
        1 -> {};
        2 -> float();
        3 -> binary();
        4 -> bitstring();
        5 -> external_fun();
        6 -> atom();
        7 -> atom();
        8 -> many(r(1, 6), fun() -> one_of("abcXYZ 019\n\t\"\\é") end);
        _ -> integer()
    end.

term() -> term(r(4)).

term(0) -> leaf();
term(Depth) ->
    case r(8) of
        0 -> leaf();
        1 -> list_to_tuple(many(r(4), fun() -> term(Depth - 1) end));
        2 -> list_to_tuple(many(r(4), fun() -> term(Depth - 1) end));
        3 -> many(r(5), fun() -> term(Depth - 1) end);
        4 -> many(r(5), fun() -> leaf() end);
        5 -> many(r(1, 3), fun() -> term(Depth - 1) end) ++ leaf();
        6 -> small_map(r(5), Depth - 1);
        7 ->
            case r(12) of
                0 -> maps:from_list([{one_zero(key()), leaf()} || _ <- lists:seq(1, r(28, 60))]);
                _ -> small_map(r(3), Depth - 1)
            end
    end.

small_map(Size, Depth) -> maps:from_list([{key(), term(Depth)} || _ <- lists:seq(1, Size)]).

key() ->
    case r(8) of
        0 -> term(1);
        1 -> atom();
        2 -> one_of([0.0, -0.0, float(r(10))]);
        3 -> {r(10), r(10)};
        4 -> binary(r(3));
        5 -> number();
        _ -> r(100)
    end.

%% A copy of the term, with one small thing in it changed or nothing.
variant(Term) ->
    case r(5) of
        0 -> copy(Term);
        _ -> changed(Term)
    end.

copy([Head | Tail]) -> [copy(Head) | copy(Tail)];
copy(Term) when is_tuple(Term) -> list_to_tuple(copy(tuple_to_list(Term)));
copy(Term) when is_map(Term) -> maps:from_list(lists:reverse(maps:to_list(Term)));
copy(Term) when is_bitstring(Term) ->
    <<_:3, Part/bitstring>> = <<0:3, Term/bitstring>>,
    Part;
copy(Term) when is_integer(Term) -> Term + (1 bsl 70) - (1 bsl 70);
copy(Term) -> Term.

changed(Term) when is_integer(Term) ->
    case r(4) of
        0 -> try usable(float(Term)) catch error:badarg -> Term + 1 end;
        1 -> -Term;
        _ -> Term + r(-1, 1)
    end;
changed(Term) when is_float(Term) ->
    case r(4) of
        0 -> trunc(Term);
        1 -> -Term;
        2 -> round(Term) + r(-1, 1);
        _ -> near(Term, r(-1, 1))
    end;
changed([Head | Tail]) ->
    case r(3) of
        0 -> [changed(Head) | Tail];
        1 -> [Head | changed(Tail)];
        2 -> [copy(Head) | copy(Tail)]
    end;
changed([]) -> one_of([[], [], {}, <<>>, #{}, [[]]]);
changed(Term) when is_tuple(Term), tuple_size(Term) > 0 ->
    Position = r(tuple_size(Term)) + 1,
    case r(8) of
        0 -> erlang:delete_element(Position, Term);
        _ -> setelement(Position, Term, changed(element(Position, Term)))
    end;
changed(Term) when is_map(Term), map_size(Term) > 0 ->
    Pairs = in_order(Term),
    {Key, Value} = one_of(Pairs),
    case r(5) of
        0 -> maps:remove(Key, Term);
        1 -> maps:put(changed(Key), Value, maps:remove(Key, Term));
        _ -> maps:put(copy(Key), changed(Value), Term)
    end;
changed(Term) when is_bitstring(Term), bit_size(Term) > 0 ->
    Size = r(bit_size(Term)),
    <<Before:Size/bitstring, Bit:1, After/bitstring>> = Term,
    case r(4) of
        0 -> <<Before/bitstring, After/bitstring>>;
        1 -> Before;
        2 -> <<Before/bitstring, (1 - Bit):1, After/bitstring>>;
        3 -> copy(Term)
    end;
changed(_) -> leaf().

%% The pairs of a map in an order that does not depend on the release.
in_order(Map) ->
    [Pair || {_, Pair} <- lists:sort([{exact(Key), {Key, Value}} || {Key, Value} <- maps:to_list(Map)])].

%% The term with something else in place of funs.
without_funs(Term) when is_function(Term) -> a;
without_funs([Head | Tail]) -> [without_funs(Head) | without_funs(Tail)];
without_funs(Term) when is_tuple(Term) -> list_to_tuple(without_funs(tuple_to_list(Term)));
without_funs(Term) when is_map(Term) -> maps:from_list(without_funs(in_order(Term)));
without_funs(Term) -> Term.

%% The term with something else in place of pids, ports and references, which show where OTP's table of atoms has their node.
without_nodes(Term) when is_pid(Term); is_port(Term); is_reference(Term) -> exact(Term);
without_nodes([Head | Tail]) -> [without_nodes(Head) | without_nodes(Tail)];
without_nodes(Term) when is_tuple(Term) -> list_to_tuple(without_nodes(tuple_to_list(Term)));
without_nodes(Term) when is_map(Term) -> maps:from_list(without_nodes(in_order(Term)));
without_nodes(Term) -> Term.

%% The term with 0.0 in place of -0.0: OTP 25 takes both as one key, but keeps them apart in large maps.
one_zero(Term) when is_float(Term), Term == 0 -> 0.0;
one_zero([Head | Tail]) -> [one_zero(Head) | one_zero(Tail)];
one_zero(Term) when is_tuple(Term) -> list_to_tuple(one_zero(tuple_to_list(Term)));
one_zero(Term) when is_map(Term) -> maps:from_list(one_zero(in_order(Term)));
one_zero(Term) -> Term.

%% The term without maps, whose external form and exact order have no promised order.
without_maps(Term) when is_map(Term) -> map_size(Term);
without_maps([Head | Tail]) -> [without_maps(Head) | without_maps(Tail)];
without_maps(Term) when is_tuple(Term) -> list_to_tuple(without_maps(tuple_to_list(Term)));
without_maps(Term) -> Term.
