%% The Mandelbrot set in an image of 500 x 500 bits, Mandelbrot of Are We Fast Yet: loops over floats.
%% The checksum is the exclusive or of the image's bytes.
-module(awfy_mandelbrot).
-export([main/0]).

-define(SIZE, 500).
-define(STEPS, 50).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(3, none).

repeat(0, Sum) -> Sum;
repeat(N, _) -> repeat(N - 1, verify(rows(0, 0))).

verify(191) -> 191.

rows(?SIZE, Sum) -> Sum;
rows(Y, Sum) -> rows(Y + 1, pixels(0, 2.0 * Y / ?SIZE - 1.0, 0, 0, Sum)).

%% The last byte of a row is filled up with zeros.
pixels(?SIZE, _, _, 0, Sum) -> Sum;
pixels(?SIZE, _, Byte, Bits, Sum) -> Sum bxor (Byte bsl (8 - Bits));
pixels(X, Ci, Byte, Bits, Sum) ->
    Cr = 2.0 * X / ?SIZE - 1.5,
    NewByte = Byte bsl 1 bor escapes(Cr, Ci, 0.0, 0.0, 0.0, ?STEPS),
    case Bits of
        7 -> pixels(X + 1, Ci, 0, 0, Sum bxor NewByte);
        _ -> pixels(X + 1, Ci, NewByte, Bits + 1, Sum)
    end.

escapes(_, _, _, _, _, 0) -> 0;
escapes(Cr, Ci, Zi, ZrZr, ZiZi, N) ->
    Zr = ZrZr - ZiZi + Cr,
    NewZi = 2.0 * Zr * Zi + Ci,
    NewZrZr = Zr * Zr,
    NewZiZi = NewZi * NewZi,
    if
        NewZrZr + NewZiZi > 4.0 -> 1;
        true -> escapes(Cr, Ci, NewZi, NewZrZr, NewZiZi, N - 1)
    end.
