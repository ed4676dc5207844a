%% Doubling and halving walk through all exponents up and down, and every step gives the exact neighbour power.
-module(crossing_borders).
-export([main/0]).
main() ->
    erlang:display(up(1.0, 0)),
    erlang:display(down(1.0, 0)),
    erlang:display(up(-1.5, 0)),
    erlang:display(down(-1.5, 0)),
    erlang:display(there_and_back(1.1, 1023)),
    erlang:display(there_and_back(-1.999, 700)),
    erlang:display(lists:sum(products(1.0e-300, 1000000.0, 101, []))).

up(F, N) ->
    try F * 2 of
        G ->
            G = F + F,
            F = G / 2.0,
            true = abs(G) > abs(F),
            up(G, N + 1)
    catch
        error:badarith -> {N, F}
    end.

down(F, N) ->
    case F / 2 of
        G when G == 0 -> {N, bits(F), bits(G)};
        G when abs(G) < abs(F) -> down(G, N + 1)
    end.

there_and_back(F, N) -> back(there(F, N), N) =:= F.

there(F, 0) -> F;
there(F, N) -> there(F / 2, N - 1).

back(F, 0) -> F;
back(F, N) -> back(F * 2, N - 1).

products(_, _, 0, Acc) -> Acc;
products(F, By, N, Acc) -> products(F * By, By, N - 1, [F | Acc]).

bits(F) ->
    <<Bits:64>> = <<F/float>>,
    Bits.
