%% A chain of setelement calls on a fresh copy never shows in the tuple it began with.
%% The compiler of OTP 25 turns such chains into destructive updates of the copy.
-module(setelement_chains).
-export([main/0, id/1]).
-record(state, {a = 0, b = 0, c = 0, d = 0, e = [], f = #{}}).

main() ->
    S0 = id(#state{}),
    S1 = S0#state{a = 1, b = 2, c = 3},
    S2 = S1#state{a = 10, d = id({4}), e = [S0 | S1]},
    erlang:display(S0),
    erlang:display(S1),
    erlang:display(S2),
    T0 = id({1, 2, 3}),
    T1 = setelement(1, setelement(2, setelement(3, T0, c), b), a),
    erlang:display({T0, T1}),
    erlang:display(literal()),
    erlang:display(literal()),
    erlang:display(in_loop(1000, S0)),
    erlang:display(shared(S0)),
    erlang:display(failing(T0)),
    erlang:display(nested(S2)).

literal() ->
    T = {x, y, z},
    {setelement(1, setelement(2, T, id(new)), id(other)), T}.

in_loop(0, S) -> S#state{e = length(S#state.e)};
in_loop(N, #state{a = A, b = B, e = E} = S) ->
    in_loop(N - 1, S#state{a = A + 1, b = B - A, e = [N | E]}).

shared(S) ->
    L = [S#state{a = N, b = N * N} || N <- [1, 2, 3]],
    {L, S, [X#state{c = {X}} || X <- L]}.

failing(T) ->
    R = (catch setelement(4, setelement(1, T, changed), x)),
    {element(1, element(2, R)), T}.

nested(#state{e = [S | _]} = Outer) ->
    Inner = S#state{a = inner, b = inner},
    {Outer#state{e = Inner, f = #{}}, S}.

id(X) -> X.
