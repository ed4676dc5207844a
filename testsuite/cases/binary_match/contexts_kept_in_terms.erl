%% A rest kept in a tuple, list, map or fun is a bitstring of its own: tests, sizes and texts hold while the match goes on.
-module(contexts_kept_in_terms).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Long = id(binary:copy(<<1, 2, 3, 4>>, 25)),
    [erlang:display(F(B)) || B <- [<<"abc">>, <<"ab", 5:3>>, <<>>, <<1:1>>, <<255:9>>], F <- [fun kept/1, fun tested/1, fun tupled/1, fun mapped/1, fun funned/1]],
    erlang:display([byte_size(R) || R <- element(2, rests(Long, []))]),
    erlang:display(lists:all(fun is_binary/1, element(2, rests(Long, [])))),
    erlang:display(element(2, rests(<<"abcd", 1:2>>, []))),
    erlang:display([{is_binary(R), is_bitstring(R), bit_size(R), byte_size(R)} || R <- bits(<<"ab", 3:3>>, [])]),
    erlang:display(sent(<<"hello">>)),
    erlang:display(compared(<<"aa">>, <<"aa">>)).

kept(<<X:3, R/bits>>) -> {X, R, is_binary(R), is_bitstring(R), [R | is_binary({R})]};
kept(R) -> {none, R, is_binary(R), is_bitstring(R)}.

tested(<<_, R/bits>>) when is_binary(R) -> {binary, R};
tested(<<_, R/bits>>) when is_bitstring(R) -> {bits, R};
tested(R) when is_binary(R) -> {whole, R};
tested(R) -> {short, R}.

tupled(<<_:2, R/bits>> = All) -> T = {R, All}, <<_:1, S/bits>> = R, {T, S, element(1, T) =:= R, is_bitstring(element(1, T))};
tupled(All) -> All.

mapped(<<_:1, R/bits>>) -> M = #{R => R}, case R of <<_:4, S/bits>> -> {M, maps:is_key(R, M), S, M#{S => is_binary(S)}}; _ -> M end;
mapped(_) -> empty.

funned(<<_:4, R/bits>>) -> F = fun(X) -> {X, R, is_binary(R)} end, case R of <<_:4, S/bits>> -> F(S); _ -> F(none) end;
funned(_) -> short.

rests(<<_, R/bits>>, Acc) -> rests(R, [R | Acc]);
rests(R, Acc) -> {R, Acc}.

bits(<<_:5, R/bits>>, Acc) -> bits(R, [R | Acc]);
bits(R, Acc) -> [R | Acc].

sent(<<_, R/binary>>) -> self() ! R, <<_, S/binary>> = R, self() ! {S, R}, receive {S, R} -> [S, R] end ++ receive R -> [R] end;
sent(_) -> no.

compared(<<_, R/binary>>, <<_, R/binary>>) -> {same, R};
compared(<<_, R/binary>>, <<_, S/binary>>) -> {R < S, R > S}.
