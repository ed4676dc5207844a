%% Arithmetic with integers and floats, as instructions, in guards, in chains, and what it raises.
-module(arithmetic).
-include("property.hrl").

given() ->
    A = integer(),
    B = case r(4) of 0 -> A + r(-1, 1); 1 -> small(); _ -> integer() end,
    {A, B, shift(), float(), number(), case r(8) of 0 -> leaf(); _ -> number() end}.

shift() ->
    case r(12) of
        0 -> sign(1 bsl r(30, 70));
        1 -> sign(r(56, 66));
        _ -> r(-300, 300)
    end.

results({A, B, S, F, N, T}) ->
    [?R(A + B), ?R(A - B), ?R(B - A), ?R(A * B), ?R(A div B), ?R(A rem B), ?R(B div A), ?R(B rem A),
     ?R(A band B), ?R(A bor B), ?R(A bxor B), ?R(bnot A), ?R(-A), ?R(+A), ?R(abs(A)),
     ?R(A bsl S), ?R(A bsr S), ?R(B bsl -S), ?R(small_bits(A, S)),
     ?R(A / B), ?R(float(A)), ?R(A * A), ?R(A * B div B =:= A), ?R(A div B * B + A rem B =:= A),
     ?R((A + B) * (A - B)), ?R(A * 3 + B - 7), ?R((A bxor B) bxor B =:= A),
     ?R(literals(A)), ?R(ranges(A, B)), ?R(guards(A, B)), ?R(guards(A, F)), ?R(guards(N, T)),
     ?R(F + N), ?R(F - N), ?R(F * N), ?R(F / N), ?R(N / F), ?R(-F), ?R(abs(F)), ?R(F * F + 1.0), ?R(F / 3.0 - F * 2),
     ?R(chain(F, N)), ?R(chain(A / 1, F)),
     ?R(trunc(F)), ?R(round(F)), ?R(floor(F)), ?R(ceil(F)), ?R(trunc(N)), ?R(round(T)), ?R(floor(T)), ?R(ceil(N)),
     ?R(F == A), ?R(F < A), ?R(A =< F), ?R(F >= N), ?R(F =:= N), ?R(A == float(A)), ?R(trunc(usable(float(A))) =:= A),
     ?R(A < float(A)), ?R(float(B) > A), ?R(max(F, N)), ?R(min(A, F)),
     ?R(N + T), ?R(T - N), ?R(N * T), ?R(T / N), ?R(A div T), ?R(T rem A), ?R(T band A), ?R(A bor T), ?R(A bxor T), ?R(bnot T),
     ?R(T bsl 3), ?R(1 bsl (S rem 200)), ?R(A bsr limited(T)), ?R(-T), ?R(+T), ?R(abs(T)), ?R(float(T)), ?R(trunc(T)),
     ?R(applied(one_of(['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor']), N, T)),
     ?R(math:sqrt(F)), ?R(math:floor(N)), ?R(math:ceil(N)), ?R(math:fmod(F, N)), ?R(math:sqrt(A)), ?R(math:fmod(A, B)),
     ?R(sum([A, B, N, F])), ?R(sum([A, B, S, A])), ?R(power(A band 255, 9)), ?R(factors(abs(B) + 1, 40))].

applied(Name, N, T) -> apply(erlang, Name, [N, T]).

%% Sizes that the compiler cannot see, both ways over the border of what fits in a word.
small_bits(A, S) ->
    X = A band 16#FFFFFFF,
    K = abs(S) rem 70,
    [X bsl K, X bsr K, -X bsl K, -X bsr K, (X bsl K) bsr K, X bsl (K - 35)].

literals(A) ->
    [?R(A + 1), ?R(A - 1), ?R(1 - A), ?R(A * 2), ?R(A * -1), ?R(A * 10), ?R(A div 2), ?R(A div -1), ?R(A div 10), ?R(A div 7), ?R(A div -16),
     ?R(A rem 2), ?R(A rem 10), ?R(A rem -16), ?R(A rem 1), ?R(A bsl 1), ?R(A bsl 4), ?R(A bsl 64), ?R(A bsr 1), ?R(A bsr 4), ?R(A bsr 64),
     ?R(A band 255), ?R(A band -256), ?R(A bor 1), ?R(A bxor -1), ?R(A band 16#FFFFFFFFFFFFFFFF), ?R(A - 576460752303423488),
     ?R(A + 1152921504606846976), ?R(A * 1152921504606846976), ?R(A div 1152921504606846976), ?R(A rem 4294967296),
     ?R(1 bsl (A band 127)), ?R(-1 bsl (A band 63)), ?R(1000000007 rem A), ?R(A * 1.5), ?R(1 / A)].

%% Here the compiler knows how large the operands are.
ranges(A, B) ->
    X = A band 16#3FFFFFFF, Y = B band 16#3FFFFFFF, Z = B rem 1000,
    L = A band 16#3FFFFFFFFFFFFFF, M = B band 16#7FFFFFFFFFFFFFF,
    [X + Y, X * Y, X - Y, X * X * 3, X div (Y + 1), X rem (Y + 1), X bsl 29, X bsl 30, Y bsl (X band 31), X bxor -Y, Z * X,
     Z div 7, Z rem 7, X bsr 3 + Z, L + M, M + M, L * 2, M * 2, L - M, -M, M - 1, M + 1, L * Z, M bsl 1, M div (Z bor 1), bnot M,
     M bxor (bnot L), (L bor M) + 1, -(M + 1), -M - 2].

guards(A, B) when A + B > 1000 -> {above, A + B};
guards(A, B) when A * 2 =:= B; A - B == 0 -> half;
guards(A, B) when A rem B =:= 1 -> {remainder, A div B};
guards(A, B) when abs(A) < B, A band 1 =:= 0 -> even;
guards(A, B) when trunc(A) =:= trunc(B) -> same;
guards(A, B) when A / B < 0.5; A bsr 3 > 0 -> small;
guards(A, _) when is_float(A), -A > 0 -> negative;
guards(_, _) -> none.

chain(F, N) ->
    X = F * N + 0.5,
    Y = X * X - F / 2.0,
    Z = Y / (N - X) + 1,
    W = -Z * F,
    {X, Y, Z, W + X - Y}.

sum(List) -> sum(List, 0).
sum([X | Rest], Sum) -> sum(Rest, Sum + X);
sum([], Sum) -> Sum.

power(_, 0) -> 1;
power(A, N) -> A * power(A, N - 1).

factors(_, 0) -> [];
factors(N, Left) when N rem Left =:= 0 -> [Left | factors(N div Left, Left - 1)];
factors(N, Left) -> factors(N, Left - 1).

limited(T) when is_integer(T) -> T rem 1000;
limited(T) -> T.
