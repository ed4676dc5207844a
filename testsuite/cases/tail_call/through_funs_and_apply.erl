%% Tail calls through funs, by name, from case branches, handlers and of-parts run in constant space.
-module(through_funs_and_apply).
-export([main/0, bounce/2, id/1]).
main() ->
    erlang:display(by_fun(fun by_fun/2, 50000)),
    erlang:display(bounce(id(?MODULE), 50000)),
    erlang:display(trampoline(fun() -> step(50000) end)),
    erlang:display(cps(2000, fun(X) -> X end)),
    erlang:display(of_part(50000)),
    erlang:display(handler(20000)),
    erlang:display(y(fun(Self) -> fun(0, A) -> A; (N, A) -> (Self(Self))(N - 1, A + 1) end end, 30000)),
    erlang:display(server([inc, inc, {add, 5}, get, reset, inc, get, stop], 0, [])),
    erlang:display(external(40003, [])).

by_fun(_, 0) -> by_fun_done;
by_fun(F, N) -> F(F, N - 1).

bounce(_, 0) -> bounced;
bounce(M, N) -> M:bounce(M, N - 1).

step(0) -> {done, trampoline};
step(N) -> {more, fun() -> step(N - 1) end}.

trampoline(F) ->
    case F() of
        {more, G} -> trampoline(G);
        {done, X} -> X
    end.

cps(0, K) -> K(0);
cps(N, K) -> cps(N - 1, fun(X) -> K(X + 1) end).

of_part(0) -> of_part_done;
of_part(N) ->
    try id(N) of
        M -> of_part(M - 1)
    catch
        _:_ -> never
    end.

handler(0) -> handler_done;
handler(N) ->
    try throw(N)
    catch
        throw:M -> handler(M - 1)
    end.

y(F, N) -> (F(F))(N, 0).

server([stop | _], State, Out) -> {State, lists:reverse(Out)};
server([Message | Rest], State, Out) ->
    case Message of
        inc -> server(Rest, State + 1, Out);
        {add, N} -> server(Rest, State + N, Out);
        get -> server(Rest, State, [State | Out]);
        reset -> server(Rest, 0, Out)
    end.

external(0, Acc) -> lists:reverse(Acc);
external(N, Acc) when N > 5 -> ?MODULE:id(external(N - 100, Acc));
external(N, Acc) -> external(N - 1, [N | Acc]).

id(X) -> X.
