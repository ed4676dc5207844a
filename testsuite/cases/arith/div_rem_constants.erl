%% Division and remainder by constants, powers of two among them, for dividends of both signs and every size.
-module(div_rem_constants).
-export([main/0, id/1]).
main() ->
    Ns = [0, 1, -1, 2, -2, 7, -7, 8, -8, 9, -9, 255, -255, 256, -256, 257, -257, 1000000, -1000000,
          16#7fffffff, -16#80000000, (1 bsl 59) - 1, -(1 bsl 59), 1 bsl 59, (1 bsl 60) - 1, -(1 bsl 60), 1 bsl 60,
          -(1 bsl 60) - 1, (1 bsl 63) - 1, -(1 bsl 63), (1 bsl 64) + 5],
    each(Ns).

each([]) -> ok;
each([N | Ns]) ->
    erlang:display({N, N div 1, N div -1, N div 2, N div -2, N div 3, N div 4, N div 7, N div 8, N div 10, N div -10}),
    erlang:display({N rem 1, N rem -1, N rem 2, N rem -2, N rem 3, N rem 4, N rem 7, N rem 8, N rem 10, N rem -10}),
    erlang:display({N div 256, N rem 256, N div 16#100000000, N rem 16#100000000, N div 1000003, N rem 1000003}),
    erlang:display({N div (1 bsl 59), N rem (1 bsl 59), N div (1 bsl 60), N rem (1 bsl 60), N div -(1 bsl 60), N rem (1 bsl 64)}),
    case N of
        0 -> ok;
        _ -> erlang:display({1000 div id(N), 1000 rem id(N), -1 div id(N), -1 rem id(N), 0 div id(N)})
    end,
    each(Ns).

id(X) -> X.
