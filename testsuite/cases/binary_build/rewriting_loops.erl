%% Loops that read one binary and write another: escape, hexadecimal, run lengths, bit reversal and a cipher.
-module(rewriting_loops).
-export([main/0]).
main() ->
    erlang:display(escape(<<"a<b & \"c\" > d">>, <<>>)),
    Bytes = list_to_binary([N * 7 rem 256 || N <- lists:seq(0, 99)]),
    Hex = hex(Bytes, <<>>),
    erlang:display(Hex),
    erlang:display(unhex(Hex) =:= Bytes),
    Runs = runs(<<"aaaabbbcccccccccccccccd">>),
    erlang:display(Runs),
    erlang:display(unruns(Runs)),
    erlang:display(reverse_bits(<<16#0f, 16#a1, 2:3>>)),
    Cipher = cipher(Bytes, 77, <<>>),
    erlang:display(Cipher),
    erlang:display(cipher(Cipher, 77, <<>>) =:= Bytes),
    erlang:display(byte_size(cipher(list_to_binary(lists:duplicate(200, Bytes)), 3, <<>>))).

escape(<<$<, R/binary>>, Out) -> escape(R, <<Out/binary, "&lt;">>);
escape(<<$>, R/binary>>, Out) -> escape(R, <<Out/binary, "&gt;">>);
escape(<<$&, R/binary>>, Out) -> escape(R, <<Out/binary, "&amp;">>);
escape(<<$", R/binary>>, Out) -> escape(R, <<Out/binary, "&quot;">>);
escape(<<C, R/binary>>, Out) -> escape(R, <<Out/binary, C>>);
escape(<<>>, Out) -> Out.

hex(<<H:4, R/bits>>, Out) when H < 10 -> hex(R, <<Out/binary, ($0 + H)>>);
hex(<<H:4, R/bits>>, Out) -> hex(R, <<Out/binary, ($a + H - 10)>>);
hex(<<>>, Out) -> Out.

unhex(B) -> << <<(value(C)):4>> || <<C>> <= B >>.

value(C) when C =< $9 -> C - $0;
value(C) -> C - $a + 10.

runs(<<C, R/binary>>) -> runs(R, C, 1, <<>>);
runs(<<>>) -> <<>>.

runs(<<C, R/binary>>, C, N, Out) when N < 10 -> runs(R, C, N + 1, Out);
runs(<<D, R/binary>>, C, N, Out) -> runs(R, D, 1, <<Out/binary, N, C>>);
runs(<<>>, C, N, Out) -> <<Out/binary, N, C>>.

unruns(B) -> list_to_binary([lists:duplicate(N, C) || <<N, C>> <= B]).

reverse_bits(<<B:1, R/bits>>) -> <<(reverse_bits(R))/bits, B:1>>;
reverse_bits(<<>>) -> <<>>.

cipher(<<B, R/binary>>, K, Out) -> cipher(R, (K * 5 + 1) rem 256, <<Out/binary, (B bxor K)>>);
cipher(<<>>, _, Out) -> Out.
