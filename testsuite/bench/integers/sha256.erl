%% SHA-256 of a text: words of 32 bits are added, shifted and mixed.
-module(sha256).
-export([main/0]).
-define(WORD(X), ((X) band 16#ffffffff)).
-define(ROTATE(X, N), (((X) bsr (N)) bor ((X) bsl (32 - (N))) band 16#ffffffff)).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = binary:copy(<<"Pack my box with five dozen liquor jugs. ">>, 10000),
    lists:foldl(fun(N, Sum) -> Sum bxor hash(<<N:32, Text/binary>>) end, 0, lists:seq(1, 22)).

hash(Text) ->
    Size = bit_size(Text),
    Zeros = (447 - Size) band 511,
    Start = {16#6a09e667, 16#bb67ae85, 16#3c6ef372, 16#a54ff53a, 16#510e527f, 16#9b05688c, 16#1f83d9ab, 16#5be0cd19},
    {A, B, C, D, E, F, G, H} = blocks(<<Text/binary, 1:1, 0:Zeros, Size:64>>, Start),
    <<Hash:256>> = <<A:32, B:32, C:32, D:32, E:32, F:32, G:32, H:32>>,
    Hash.

blocks(<<W0:32, W1:32, W2:32, W3:32, W4:32, W5:32, W6:32, W7:32, W8:32, W9:32, W10:32, W11:32, W12:32, W13:32, W14:32, W15:32,
         Rest/binary>>, {A, B, C, D, E, F, G, H}) ->
    Words = [W0, W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12, W13, W14, W15
             | expand(48, W0, W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12, W13, W14, W15)],
    {A2, B2, C2, D2, E2, F2, G2, H2} = rounds(constants(), Words, A, B, C, D, E, F, G, H),
    blocks(Rest, {?WORD(A + A2), ?WORD(B + B2), ?WORD(C + C2), ?WORD(D + D2),
                  ?WORD(E + E2), ?WORD(F + F2), ?WORD(G + G2), ?WORD(H + H2)});
blocks(<<>>, State) -> State.

expand(0, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _) -> [];
expand(N, W0, W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12, W13, W14, W15) ->
    S0 = ?ROTATE(W1, 7) bxor ?ROTATE(W1, 18) bxor (W1 bsr 3),
    S1 = ?ROTATE(W14, 17) bxor ?ROTATE(W14, 19) bxor (W14 bsr 10),
    W16 = ?WORD(W0 + S0 + W9 + S1),
    [W16 | expand(N - 1, W1, W2, W3, W4, W5, W6, W7, W8, W9, W10, W11, W12, W13, W14, W15, W16)].

rounds([], [], A, B, C, D, E, F, G, H) -> {A, B, C, D, E, F, G, H};
rounds([K | Ks], [W | Ws], A, B, C, D, E, F, G, H) ->
    S1 = ?ROTATE(E, 6) bxor ?ROTATE(E, 11) bxor ?ROTATE(E, 25),
    Choice = (E band F) bxor ((bnot E) band G),
    T1 = H + S1 + Choice + K + W,
    S0 = ?ROTATE(A, 2) bxor ?ROTATE(A, 13) bxor ?ROTATE(A, 22),
    Majority = (A band B) bxor (A band C) bxor (B band C),
    rounds(Ks, Ws, ?WORD(T1 + S0 + Majority), A, B, C, ?WORD(D + T1), E, F, G).

constants() ->
    [16#428a2f98, 16#71374491, 16#b5c0fbcf, 16#e9b5dba5, 16#3956c25b, 16#59f111f1, 16#923f82a4, 16#ab1c5ed5,
     16#d807aa98, 16#12835b01, 16#243185be, 16#550c7dc3, 16#72be5d74, 16#80deb1fe, 16#9bdc06a7, 16#c19bf174,
     16#e49b69c1, 16#efbe4786, 16#0fc19dc6, 16#240ca1cc, 16#2de92c6f, 16#4a7484aa, 16#5cb0a9dc, 16#76f988da,
     16#983e5152, 16#a831c66d, 16#b00327c8, 16#bf597fc7, 16#c6e00bf3, 16#d5a79147, 16#06ca6351, 16#14292967,
     16#27b70a85, 16#2e1b2138, 16#4d2c6dfc, 16#53380d13, 16#650a7354, 16#766a0abb, 16#81c2c92e, 16#92722c85,
     16#a2bfe8a1, 16#a81a664b, 16#c24b8b70, 16#c76c51a3, 16#d192e819, 16#d6990624, 16#f40e3585, 16#106aa070,
     16#19a4c116, 16#1e376c08, 16#2748774c, 16#34b0bcb5, 16#391c0cb3, 16#4ed8aa4a, 16#5b9cca4f, 16#682e6ff3,
     16#748f82ee, 16#78a5636f, 16#84c87814, 16#8cc70208, 16#90befffa, 16#a4506ceb, 16#bef9a3f7, 16#c67178f2].
