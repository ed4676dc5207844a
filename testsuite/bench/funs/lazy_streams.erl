%% Endless streams whose tails are funs are filtered, merged and taken from.
-module(lazy_streams).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Primes = take(7500, sieve(from(2))),
    Powers = take(60000, merge(map(fun(N) -> N * N end, from(1)), map(fun(N) -> N * N * N end, from(1)))),
    Triangles = take(60000, filter(fun(N) -> N rem 3 =:= 0 end, scan(fun(N, Sum) -> N + Sum end, 0, from(1)))),
    lists:sum(Primes) + lists:sum(Powers) + lists:sum(Triangles).

from(N) -> fun() -> {N, from(N + 1)} end.

take(0, _) -> [];
take(N, Stream) ->
    {X, Rest} = Stream(),
    [X | take(N - 1, Rest)].

map(F, Stream) ->
    fun() ->
        {X, Rest} = Stream(),
        {F(X), map(F, Rest)}
    end.

filter(Test, Stream) -> fun() -> first(Test, Stream()) end.

first(Test, {X, Rest}) ->
    case Test(X) of
        true -> {X, filter(Test, Rest)};
        false -> first(Test, Rest())
    end.

scan(F, Acc, Stream) ->
    fun() ->
        {X, Rest} = Stream(),
        Next = F(X, Acc),
        {Next, scan(F, Next, Rest)}
    end.

merge(A, B) -> fun() -> merged(A(), B()) end.

merged({X, As}, {Y, Bs}) when X < Y -> {X, merge(As, fun() -> {Y, Bs} end)};
merged({X, As}, {Y, Bs}) when X > Y -> {Y, merge(fun() -> {X, As} end, Bs)};
merged({X, As}, {_, Bs}) -> {X, merge(As, Bs)}.

sieve(Stream) ->
    fun() ->
        {P, Rest} = Stream(),
        {P, sieve(filter(fun(N) -> N rem P =/= 0 end, Rest))}
    end.
