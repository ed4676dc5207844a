%% A signal goes through the fast Fourier transform, is filtered and transformed back: complex numbers in tuples.
-module(fft).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Signal = [{wave(I), 0.0} || I <- lists:seq(0, 8191)],
    Back = repeat(50, Signal),
    round(lists:sum([Re * Re || {Re, _} <- Back]) * 1000).

wave(I) -> math:sin(I * 0.01) + 0.5 * math:sin(I * 0.37) + 0.1 * (I rem 7).

repeat(0, Signal) -> Signal;
repeat(N, Signal) ->
    Spectrum = transform(Signal, 1.0),
    Scale = 1.0 / length(Signal),
    Back = transform([damp(C, I) || {C, I} <- lists:zip(Spectrum, lists:seq(1, length(Spectrum)))], -1.0),
    repeat(N - 1, [{Re * Scale, Im * Scale} || {Re, Im} <- Back]).

damp({Re, Im}, I) when I rem 64 =:= 0 -> {Re * 0.5, Im * 0.5};
damp(C, _) -> C.

transform([X], _) -> [X];
transform(Xs, Sign) ->
    {Even, Odd} = split(Xs),
    Step = Sign * -2.0 * math:pi() / length(Xs),
    combine(transform(Even, Sign), transform(Odd, Sign), Step, 0, [], []).

split([]) -> {[], []};
split([X, Y | Rest]) ->
    {Xs, Ys} = split(Rest),
    {[X | Xs], [Y | Ys]}.

combine([], [], _, _, Low, High) -> lists:reverse(Low, lists:reverse(High));
combine([{ERe, EIm} | Es], [{ORe, OIm} | Os], Step, K, Low, High) ->
    C = math:cos(Step * K),
    S = math:sin(Step * K),
    Re = C * ORe - S * OIm,
    Im = C * OIm + S * ORe,
    combine(Es, Os, Step, K + 1, [{ERe + Re, EIm + Im} | Low], [{ERe - Re, EIm - Im} | High]).
