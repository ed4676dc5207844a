%% Atoms choose among two, few and many clauses, with a default and without.
-module(by_atoms).
-export([main/0, id/1]).
main() ->
    Atoms = [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, true, false, undefined, '', 'A', 1, "a", [], {a}],
    erlang:display([letter(id(A)) || A <- Atoms]),
    erlang:display([two(id(A)) || A <- [true, false, maybe_, 1]]),
    erlang:display([vowel(id(A)) || A <- Atoms]),
    erlang:display([instruction(Op, 12, 5) || Op <- [add, sub, mul, 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr', eq, lt, gt, neg, nop]]),
    erlang:display([catch strict(id(A)) || A <- [yes, no]]),
    erlang:display(try strict(id(perhaps)) catch error:R -> R end),
    erlang:display(machine(start, [go, go, stop, go, reset, go, halt, go], [])).

letter(a) -> 1; letter(b) -> 2; letter(c) -> 3; letter(d) -> 4; letter(e) -> 5; letter(f) -> 6; letter(g) -> 7; letter(h) -> 8; letter(i) -> 9; letter(j) -> 10; letter(k) -> 11; letter(l) -> 12; letter(m) -> 13;
letter(n) -> 14; letter(o) -> 15; letter(p) -> 16; letter(q) -> 17; letter(r) -> 18; letter(s) -> 19; letter(t) -> 20; letter(u) -> 21; letter(v) -> 22; letter(w) -> 23; letter(x) -> 24; letter(y) -> 25; letter(z) -> 26; letter(_) -> 0.

two(true) -> yes; two(false) -> no; two(Other) -> {neither, Other}.

vowel(A) ->
    case A of
        a -> vowel; e -> vowel; i -> vowel; o -> vowel; u -> vowel;
        y -> sometimes;
        _ when is_atom(A) -> consonant;
        _ -> no_atom
    end.

instruction(Op, A, B) ->
    case Op of
        add -> A + B; sub -> A - B; mul -> A * B; 'div' -> A div B; 'rem' -> A rem B; 'band' -> A band B; 'bor' -> A bor B; 'bxor' -> A bxor B; 'bsl' -> A bsl B; 'bsr' -> A bsr B;
        eq -> A =:= B; lt -> A < B; gt -> A > B; neg -> -A;
        _ -> unknown
    end.

strict(yes) -> 1;
strict(no) -> 0.

machine(State, [], Path) -> lists:reverse([State | Path]);
machine(State, [Event | Events], Path) ->
    Next = case State of
        start -> case Event of go -> running; _ -> start end;
        running -> case Event of go -> fast; stop -> stopped; halt -> halted; _ -> running end;
        fast -> case Event of stop -> running; halt -> halted; reset -> start; go -> fast end;
        stopped -> case Event of reset -> start; go -> running; _ -> stopped end;
        halted -> halted
    end,
    machine(Next, Events, [State | Path]).

id(X) -> X.
