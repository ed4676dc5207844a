%% Floats in a tight loop of comparisons and arithmetic.
-module(mandelbrot).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> rows(0, 850, 0).

rows(Y, Size, Sum) when Y >= Size -> Sum;
rows(Y, Size, Sum) -> rows(Y + 1, Size, Sum + columns(0, 2.0 * Y / Size - 1.0, Size, 0)).

columns(X, _, Size, Sum) when X >= Size -> Sum;
columns(X, Ci, Size, Sum) -> columns(X + 1, Ci, Size, Sum + escape(0.0, 0.0, 2.0 * X / Size - 1.5, Ci, 100)).

escape(_, _, _, _, 0) -> 0;
escape(Zr, Zi, Cr, Ci, N) ->
    Zr2 = Zr * Zr,
    Zi2 = Zi * Zi,
    if
        Zr2 + Zi2 > 4.0 -> N;
        true -> escape(Zr2 - Zi2 + Cr, 2.0 * Zr * Zi + Ci, Cr, Ci, N - 1)
    end.
