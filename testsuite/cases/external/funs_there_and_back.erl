%% A fun written and read again is the same fun; its bytes hold the checksum of its module and its place in it.
%% assembly: no, it holds no checksum of the module.
-module(funs_there_and_back).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    adder(id(7)),
    [round_trip(F) || F <- id([fun() -> ok end, fun(X) -> {X, main} end, fun lists:map/2, fun ?MODULE:id/1, fun erlang:'+'/2, fun id/1])],
    Nested = id(adder_of({adder_of(1), [adder_of(2)], <<0:800>>})),
    round_trip(Nested),
    round_trip(lists:duplicate(50, Nested)),
    erlang:display([[byte_size(P) || P <- erlang:term_to_iovec(id({<<0:800>>, F})), byte_size(P) =:= 100] || F <- [Nested]]),
    <<131, 112, Size:32, _/binary>> = Bytes = term_to_binary(Nested),
    erlang:display(Size + 2 =:= byte_size(Bytes)),
    Iovec = iolist_to_binary(erlang:term_to_iovec(Nested)),
    erlang:display(Iovec =:= Bytes).

adder_of(N) -> fun(X) -> {X, N} end.

adder(N) ->
    F = fun(X) -> X + N end,
    Bytes = term_to_binary(F),
    <<131, 112, Size:32, Arity, Uniq:16/binary, Index:32, Free:32, _/binary>> = Bytes,
    {new_index, NewIndex} = erlang:fun_info(F, new_index),
    erlang:display({Size =:= byte_size(Bytes) - 2, Arity, {new_uniq, Uniq} =:= erlang:fun_info(F, new_uniq), Uniq =/= <<0:128>>, Index =:= NewIndex, Free}),
    G = binary_to_term(Bytes),
    erlang:display({G =:= F, G == F, G(3), is_function(G, 1), erlang:phash2(G) =:= erlang:phash2(F)}),
    erlang:display([erlang:fun_info(G, Item) =:= erlang:fun_info(F, Item) || Item <- [module, name, arity, env, index, new_index, uniq, new_uniq, pid, type]]).

round_trip(F) ->
    erlang:display([{binary_to_term(term_to_binary(F, O), [safe, used]) =:= {F, byte_size(term_to_binary(F, O))}}
                    || O <- [[], [{minor_version, 1}], [compressed], [deterministic]]]).
