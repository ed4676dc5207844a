%% Terms written with the option local are read by the same run only, and marked by a checksum of their bytes.
%% releases: 27, 29
-module(local_terms).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Term = id({a, "abc", self(), make_ref(), 1.5, #{a => b}, <<1, 2:3>>}),
    <<131, 121, Sum:32, Body/binary>> = Bytes = term_to_binary(Term, [local]),
    erlang:display({binary_to_term(Bytes) =:= Term, binary_to_term(Bytes, [safe]) =:= Term}),
    erlang:display(binary_to_term(<<Bytes/binary, 1, 2>>, [used]) =:= {Term, byte_size(Bytes)}),
    erlang:display(term_to_binary(Term, [local]) =:= Bytes),
    erlang:display({byte_size(Bytes) < byte_size(term_to_binary(Term)), erlang:external_size(Term, [local]) =:= byte_size(Bytes)}),
    [show(B) || B <- [<<131, Body/binary>>, <<131, 121, (Sum bxor 1):32, Body/binary>>, <<131, 121, Sum:32, 97, 1>>, <<131, 121>>,
                      <<131, 121, Sum:32>>]],
    <<_:7/binary, Rest/binary>> = term_to_binary(id({self()}), [local]),
    erlang:display(binary_part(Rest, 0, 3)),
    <<131, Inner/binary>> = Bytes,
    erlang:display(binary_to_term(<<131, 104, 2, Inner/binary, 97, 7>>) =:= {Term, 7}),
    Long = id(lists:duplicate(100, {self(), a})),
    Packed = term_to_binary(Long, [compressed, local]),
    erlang:display({binary:at(Packed, 1), binary_to_term(Packed) =:= Long}),
    [First | Pieces] = erlang:term_to_iovec({id(<<0:800>>), a}, [local]),
    erlang:display({byte_size(First), [byte_size(Piece) || Piece <- Pieces]}),
    erlang:display(binary_to_term(iolist_to_binary([First | Pieces])) =:= {<<0:800>>, a}),
    [begin <<131, 121, _:32, Plain/binary>> = term_to_binary(id({a, 1.5}), [local, {minor_version, V}]), erlang:display(Plain) end
     || V <- id([0, 1, 2])].

show(Bytes) ->
    erlang:display(try binary_to_term(Bytes) catch error:Reason -> Reason end).
