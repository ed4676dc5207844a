%% Many clauses over the same binary try literals, numbers, strings and lengths in order, from the same place.
-module(choosing_clauses).
-export([main/0, id/1]).
main() ->
    Bs = [<<"GET /index HTTP">>, <<"GET ">>, <<"POST /form">>, <<"PUT">>, <<0>>, <<0, 0>>, <<1, 2, 3, 4>>, <<255, 255, 1:1>>, <<5:4>>, <<"HEAD /x y">>, <<>>, <<16#cafebabe:32, 1>>, <<16#cafebabf:32, 1>>, <<2, 1, 0, 9, 9>>, none],
    erlang:display([parse(id(B)) || B <- Bs]),
    erlang:display([flags(id(<<N>>)) || N <- [0, 1, 2, 3, 64, 128, 129, 192, 255]]),
    erlang:display([word(id(B)) || B <- [<<"a">>, <<"ab">>, <<"abc">>, <<"abcd">>, <<"abd">>, <<"b">>, <<"">>, <<"abcabc">>]]),
    erlang:display([select(id(B)) || B <- [<<0:16>>, <<1:16>>, <<2:16>>, <<300:16>>, <<65535:16>>, <<7:16, 1>>]]).

parse(<<"GET ", Path/binary>>) when byte_size(Path) > 0 -> {get, Path};
parse(<<"POST ", Path/binary>>) -> {post, Path};
parse(<<"PUT">>) -> put;
parse(<<0, Rest/binary>>) -> {zero, Rest};
parse(<<16#cafebabe:32, V>>) -> {class, V};
parse(<<16#cafebabf:32, V>>) -> {fat, V};
parse(<<A, B, C, D>>) -> {quad, D, C, B, A};
parse(<<Len, _:Len/binary, 0, Tail/binary>>) -> {skipped, Tail};
parse(<<Word:16, Rest/bits>>) when Word > 16#f000 -> {high, Word, Rest};
parse(<<Method:4/binary, " /", C, _/binary>>) -> {method, Method, C};
parse(<<N:4>>) -> {nibble, N};
parse(<<>>) -> empty;
parse(B) when is_bitstring(B) -> {bits, bit_size(B)};
parse(_) -> nothing.

flags(<<1:1, 1:1, _:6>>) -> top_two;
flags(<<1:1, _:6, 1:1>>) -> ends;
flags(<<1:1, _/bits>>) -> top;
flags(<<_:1, 1:1, R:6>>) -> {second, R};
flags(<<0:6, N:2>>) -> {low, N};
flags(_) -> other.

word(<<"abc", R/binary>>) -> {abc, R};
word(<<"abd", R/binary>>) -> {abd, R};
word(<<"ab", R/binary>>) -> {ab, R};
word(<<"a">>) -> a;
word(<<C, R/binary>>) -> {C, R};
word(<<>>) -> end_.

select(<<0:16>>) -> zero;
select(<<1:16>>) -> one;
select(<<2:16>>) -> two;
select(<<300:16>>) -> three_hundred;
select(<<65535:16>>) -> max;
select(<<N:16, _/binary>>) -> {other, N}.

id(X) -> X.
