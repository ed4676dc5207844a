%% Handlers, after sections and raises nest as deeply as memory allows, and what they hold stays right.
-module(hostile_nesting).
-export([main/0, id/1, level/2]).

main() ->
    erlang:display(catch passes(1000000, 0)),
    erlang:display(catch afters(100000)),
    erlang:display(get(afters)),
    erlang:display(catch failing_afters(10000)),
    erlang:display(in_handlers(20000, [])),
    erlang:display(again(10000)),
    erlang:display(nested_reasons(10000)),
    erlang:display(kept(30000)),
    erlang:display(grows(12)),
    erlang:display(catch level(id(5000), [])),
    erlang:display(turns(200000, 0)).

%% A million handlers that do not fit, and one in the middle that does.
passes(0, N) -> throw({bottom, N});
passes(D, N) when D =:= 500000 -> try passes(D - 1, N + 1) catch throw:{bottom, M} -> exit({middle, M}) end;
passes(D, N) -> try passes(D - 1, N + 1) catch error:E -> {wrong, E} end.

afters(0) -> put(afters, 0), exit(bottom);
afters(N) -> try afters(N - 1) after put(afters, get(afters) + 1) end.

%% Each after section raises in its turn.
failing_afters(0) -> throw(0);
failing_afters(N) ->
    try
        failing_afters(N - 1)
    after
        throw(N)
    end.

%% A handler that raises into the next.
in_handlers(0, Seen) ->
    {length(Seen), lists:usort(Seen)};
in_handlers(N, Seen) ->
    try
        error({n, N})
    catch
        error:{n, N}:Stack -> in_handlers(N - 1, [length(Stack) | Seen])
    end.

again(Depth) ->
    try
        deep_again(Depth)
    catch
        Class:Reason:Stack -> {Class, Reason, length(Stack), element(2, hd(Stack))}
    end.

deep_again(0) -> hd(id([]));
deep_again(N) ->
    try
        [deep_again(N - 1)]
    catch
        Class:Reason:Stack -> erlang:raise(Class, Reason, Stack)
    end.

%% The exception grows by a level with each frame.
nested_reasons(Depth) ->
    try
        wrapped(Depth)
    catch
        error:Reason -> depth(Reason, 0)
    end.

wrapped(0) -> error(bottom);
wrapped(N) -> try wrapped(N - 1) catch error:Reason -> error({level, Reason}) end.

depth({level, Reason}, N) -> depth(Reason, N + 1);
depth(bottom, N) -> N.

%% After sections see the values that the frames between hold.
kept(Depth) ->
    put(sum, 0),
    Result = (catch holding(Depth)),
    {Result, get(sum)}.

holding(0) ->
    exit(now);
holding(N) ->
    Held = {N, [N]},
    try
        holding(N - 1)
    after
        {N, [M]} = Held,
        put(sum, get(sum) + M)
    end.

%% Each exception finds a stack of another size.
grows(Rounds) ->
    [
        try
            down(1 bsl Round)
        catch
            throw:{down, Size} -> Size
        end
     || Round <- lists:seq(1, Rounds)
    ].

down(Size) -> down(Size, Size).

down(0, Size) -> throw({down, Size});
down(N, Size) -> [N | down(N - 1, Size)].

%% From lists:foldl/3 to a fun and back.
level(0, Acc) ->
    throw({levels, length(Acc)});
level(N, Acc) ->
    lists:foldl(fun(X, Sum) -> Sum + apply(?MODULE, level, [N - X, [N | Acc]]) end, 0, [1]).

turns(0, Sum) -> Sum;
turns(N, Sum) ->
    Value =
        try
            odd(N)
        catch
            error:badarith -> 1;
            throw:Thrown -> Thrown
        end,
    turns(N - 1, Sum + Value).

odd(N) when N rem 2 =:= 1 -> id(a) * N;
odd(N) -> throw(N rem 3).

id(Term) -> Term.
