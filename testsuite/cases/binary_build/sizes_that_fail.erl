%% A construction with a negative, huge or wrong size, or with a value of another type, fails when it runs.
-module(sizes_that_fail).
-export([main/0, id/1]).
-compile(nowarn_failed).

id(X) -> X.

why(F) ->
    try F() of
        B -> {size, bit_size(B)}
    catch
        Class:Reason -> {Class, Reason}
    end.

main() ->
    erlang:display([why(F) || F <- constants()]),
    erlang:display([why(F) || F <- huge()]),
    erlang:display([why(F) || F <- values()]),
    erlang:display([given(S) || S <- [-1, 0, 3, a, 1.0, [], -(1 bsl 70)]]),
    erlang:display([in_guard(S) || S <- [-1, 0, 3, a]]),
    erlang:display(byte_size(literals(id(1)))).

constants() ->
    [fun() -> <<(id(1)):(-8)>> end,
     fun() -> <<(id(1)):(id(-8))>> end,
     fun() -> <<1:(-1)/binary>> end,
     fun() -> <<(id(<<1>>)):(-1)/binary>> end,
     fun() -> <<(id(<<1>>)):2/binary>> end,
     fun() -> <<(id(<<1>>)):9/bits>> end,
     fun() -> <<(id(1.0)):5/float>> end,
     fun() -> <<(id(1.0)):(id(65))/float>> end,
     fun() -> <<1:a>> end,
     fun() -> <<1:(id("a"))>> end].

huge() ->
    [fun() -> <<(id(1)):(1 bsl 64)>> end,
     fun() -> <<(id(<<1>>)):(1 bsl 64)/binary>> end,
     fun() -> <<(id(<<1>>)):(1 bsl 60)/binary>> end,
     fun() -> <<(id(<<1>>)):(1 bsl 62)/bits>> end,
     fun() -> <<(id(1)):(id(1 bsl 80))>> end].

values() ->
    [fun() -> <<(id(a))>> end,
     fun() -> <<a>> end,
     fun() -> <<(id(1))/binary>> end,
     fun() -> <<[]/binary>> end,
     fun() -> <<(id(1))/float>> end,
     fun() -> <<(id(1 bsl 2000))/float>> end,
     fun() -> <<(id(1 bsl 2000)):16>> end,
     fun() -> <<(1 bsl 2000):16, (id(1))>> end,
     fun() -> <<(-(1 bsl 2000)):1000/little, (id(1))>> end,
     fun() -> <<(id(-1))/utf8>> end,
     fun() -> <<16#D800/utf8, (id(1))>> end,
     fun() -> <<16#110000/utf16>> end,
     fun() -> <<(id(16#110000))/utf32>> end,
     fun() -> <<a/utf8>> end].

given(S) ->
    B = id(<<7, 8, 9, 10>>),
    {why(fun() -> <<5:S>> end), why(fun() -> <<B:S/binary>> end), why(fun() -> <<B:S/bits>> end),
     why(fun() -> <<0:S/unit:256>> end), why(fun() -> <<B/binary, 1:S>> end)}.

in_guard(S) when <<1:S>> =:= <<1:3>> -> three;
in_guard(S) when <<0:S>> =:= <<>> -> none;
in_guard(_) -> fails.

literals(X) ->
    <<16#FFFFFFFFFFFFFFFFFFFFFFFF:96, X:8, (-16#FFFFFFFFFFFFFFFFFF):128/little, 1.5:64/float, 2:32/float, X:0,
      (1 bsl 300):301>>.
