%% An instruction that builds a segment, as compilers before OTP 25 emit it, fails with a plain badarg or system_limit.
%% releases: 25, 27
-module(stepwise_failures).
-export([main/0, id/1]).
-compile(r24).

main() ->
    Big = 1 bsl 80,
    Wrong = [a, -1, 1.5, <<1>>, Big, -Big, 1 bsl 58, []],
    [show(size_of_integer, V, fun() -> size_of_integer(1, V) end) || V <- Wrong, V =/= 1 bsl 58],
    [show(size_of_float, V, fun() -> size_of_float(1.0, V) end) || V <- [8, 33 | Wrong], V =/= 1 bsl 58],
    [show(size_of_binary, V, fun() -> size_of_binary(<<1, 2>>, V) end) || V <- [3 | Wrong], V =/= 1 bsl 58],
    [show(value_of_integer, V, fun() -> value_of_integer(V) end) || V <- [a, 1.5, <<>>, {}]],
    [show(value_of_float, V, fun() -> value_of_float(V) end) || V <- [a, 1 bsl 2000, <<>>]],
    [show(value_of_binary, V, fun() -> value_of_binary(V) end) || V <- [a, 1, [], <<1:1>>, <<3:9>>]],
    [show(value_of_bits, V, fun() -> value_of_bits(V) end) || V <- [a, 1, []]],
    [show(value_of_append, V, fun() -> value_of_append(V) end) || V <- [a, 1, [], <<1:1>>]],
    [show(size_of_append, V, fun() -> size_of_append(<<1>>, V) end) || V <- [a, -1, Big, -Big]],
    [show(value_of_utf8, V, fun() -> value_of_utf8(V) end) || V <- [a, -1, 16#d800, 16#110000, Big, 1.0]],
    [show(value_of_utf16, V, fun() -> value_of_utf16(V) end) || V <- [a, -1, 16#dfff, 16#110000, Big]],
    [show(value_of_utf32, V, fun() -> value_of_utf32(V) end) || V <- [a, -1, 16#d800, 16#110000, Big]],
    [show(unit_of_binary, V, fun() -> unit_of_binary(V) end) || V <- [<<1>>, <<1, 2, 3>>, <<1:15>>]],
    [show(unit_of_append, V, fun() -> unit_of_append(V) end) || V <- [<<1>>, <<1, 2, 3>>, <<1:15>>]],
    [show(comprehension, V, fun() -> comprehension(V) end) || V <- [[1, a], [1, 2.0]]],
    [show(literal_sizes, V, fun() -> literal_sizes(V) end) || V <- [1, a]],
    [erlang:display({guards, V, [guards(id(V), id(S)) || S <- [0, 8, -1, a, Big]]}) || V <- [1, a, <<1>>, <<1:1>>]],
    [erlang:display({caught, V, caught(id(V), id(8))}) || V <- [1, a, <<1>>]],
    [erlang:display({left, V, left(id(V))}) || V <- [1, a]],
    erlang:display(after_failure(id([1, a, 2, b, 300]))).

show(Name, V, F) ->
    try F() of
        Result -> erlang:display({Name, V, Result})
    catch
        Class:Reason:Stack ->
            [{M, N, A, Info}, {_, Caller, _, _} | _] = Stack,
            erlang:display({Name, V, Class, Reason, {M, N, A, lists:keydelete(file, 1, Info)}, Caller =/= N})
    end.

size_of_integer(V, N) -> <<(id(V)):N, 1>>.
size_of_float(V, N) -> <<1, (id(V)):N/float>>.
size_of_binary(V, N) -> <<1, (id(V)):N/binary>>.
value_of_integer(V) -> <<1, (id(V)):16>>.
value_of_float(V) -> <<1, (id(V))/float>>.
value_of_binary(V) -> <<1, (id(V))/binary, 2>>.
value_of_bits(V) -> <<1, (id(V))/bits, 2>>.
value_of_append(V) -> <<(id(V))/binary, 2>>.
size_of_append(B, N) -> <<B/binary, 1:N>>.
value_of_utf8(V) -> <<(id(V))/utf8>>.
value_of_utf16(V) -> <<(id(V))/utf16-little>>.
value_of_utf32(V) -> <<1:1, (id(V))/utf32>>.
unit_of_binary(V) -> <<1, V/binary-unit:16>>.
unit_of_append(V) -> <<V/binary-unit:16, 1>>.
comprehension(L) -> << <<X>> || X <- L >>.
literal_sizes(V) -> <<V:8, (id(3)):(-1), V:8>>.

guards(V, N) ->
    A = if <<V:N>> =:= <<1>> -> equal; true -> other end,
    B = if byte_size(<<V/binary, 1>>) > 1 -> long; true -> other end,
    C = if bit_size(<<1:1, V/bits, 0:N>>) > 5 -> long; true -> other end,
    D = if <<V/utf8>> =:= <<1>> -> equal; true -> other end,
    E = if <<V/float>> =:= <<1.0/float>> -> equal; true -> other end,
    {A, B, C, D, E}.

caught(V, N) ->
    A = try <<V:N>> catch error:R1 -> {failed, R1, V} end,
    B = (catch <<V/binary, N>>),
    C = try <<N, V/float>> of X -> {ok, X} catch error:badarg -> badarg after put(after_v, V) end,
    D = case B of {'EXIT', {R2, [{_, F, _, _} | _]}} -> {R2, F}; _ -> B end,
    {A, C, D, get(after_v)}.

left(V) -> {try <<V:8, (id(a)):8>> catch _:_ -> failed end, try <<V:8>> catch _:R -> R end}.

after_failure([]) -> [];
after_failure([X | Rest]) ->
    Built = try <<"abc", X:8, "def">> catch error:badarg -> {failed, <<"next">>} end,
    [Built | after_failure(Rest)].

id(X) -> X.
