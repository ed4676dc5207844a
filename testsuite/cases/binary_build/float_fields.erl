%% Floats and integers as float fields of 16, 32 and 64 bits round to nearest and refuse what is too large.
-module(float_fields).
-export([main/0, id/1]).
main() ->
    Fs = [0.0, -0.0, 1.0, -1.5, 0.1, 65504.0, 65519.0, 6.103515625e-5, 5.960464477539063e-8, 2.0e-8, 3.0e-8, 2049.0, 2051.0, 1, -7, 0, 1 bsl 15],
    erlang:display([{<<(id(F)):16/float>>, <<(id(F)):32/float>>, <<(id(F))/float>>} || F <- Fs]),
    erlang:display([{<<(id(F)):16/float-little>>, <<(id(F)):32/float-little>>, <<(id(F))/float-little>>} || F <- [1.5, -0.1]]),
    erlang:display([<<(id(F)):32/float>> || F <- [1.0e38, 3.4028234e38, 1.0e-45, 1.0e-40, 1.0e-46, 16777217.0, 16777219.0]]),
    erlang:display(<<1:3, (id(1.5))/float, 2:5>>),
    erlang:display(<<1:1, (id(2.5)):32/float, (id(-2.5)):16/float, 3:7>>),
    erlang:display([<<(id(1.5)):S/float>> || S <- [16, 32, 64]]),
    erlang:display([caught(fun() -> <<(id(F)):16/float>> end) || F <- [65520.0, 1.0e5, -1.0e300, 1 bsl 17]]),
    erlang:display([caught(fun() -> <<(id(F)):32/float>> end) || F <- [3.5e38, -1.0e300, 1 bsl 200]]),
    erlang:display([caught(fun() -> <<(id(F))/float>> end) || F <- [1 bsl 1024, a, "1", <<1>>]]),
    erlang:display([caught(fun() -> <<(id(1.0)):S/float>> end) || S <- [8, 0, 33, 65, 128, -64, a]]).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
