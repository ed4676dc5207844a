%% A stack machine, a Brainfuck program and a small Lisp are interpreted: long chains of clauses over terms.
-module(interpreter).
-export([main/0]).
main() ->
    erlang:display(run([{push, 10}, {push, 1}, dup, {store, n}, label, {load, n}, {push, 1}, add, {store, n}, swap, {push, 1}, sub, swap, over, {jump_if, 4}], 0, [], #{}, 200)),
    erlang:display(bf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.")),
    erlang:display(lisp([define, fact, [lambda, [n], ['if', ['=', n, 0], 1, ['*', n, [fact, ['-', n, 1]]]]]], [[fact, 20], [fact, 30]])),
    erlang:display(lisp([define, twice, [lambda, [f], [lambda, [x], [f, [f, x]]]]], [[[twice, [twice, [lambda, [y], ['+', y, 3]]]], 10]])),
    erlang:display(simplify({'+', {'*', x, 1}, {'+', 0, {'*', {'+', 1, 2}, {'^', y, 1}}}})),
    erlang:display(simplify(derive({'+', {'*', x, {'^', x, 2}}, {'*', 3, y}}, x))).

run(Code, Pc, Stack, Env, Fuel) when Fuel > 0, Pc < length(Code) ->
    case {lists:nth(Pc + 1, Code), Stack} of
        {{push, N}, _} -> run(Code, Pc + 1, [N | Stack], Env, Fuel - 1);
        {dup, [A | _]} -> run(Code, Pc + 1, [A | Stack], Env, Fuel - 1);
        {add, [A, B | S]} -> run(Code, Pc + 1, [A + B | S], Env, Fuel - 1);
        {sub, [A, B | S]} -> run(Code, Pc + 1, [B - A | S], Env, Fuel - 1);
        {swap, [A, B | S]} -> run(Code, Pc + 1, [B, A | S], Env, Fuel - 1);
        {over, [_, B | _]} -> run(Code, Pc + 1, [B | Stack], Env, Fuel - 1);
        {{store, V}, [A | S]} -> run(Code, Pc + 1, S, Env#{V => A}, Fuel - 1);
        {{load, V}, _} -> run(Code, Pc + 1, [maps:get(V, Env) | Stack], Env, Fuel - 1);
        {{jump_if, L}, [A | S]} when A > 0 -> run(Code, L, S, Env, Fuel - 1);
        {{jump_if, _}, [_ | S]} -> run(Code, Pc + 1, S, Env, Fuel - 1);
        {label, _} -> run(Code, Pc + 1, Stack, Env, Fuel - 1)
    end;
run(_, Pc, Stack, Env, Fuel) -> {Pc, Stack, maps:to_list(Env), Fuel}.

bf(Source) ->
    {Program, []} = blocks(Source, []),
    {_, Output} = execute(Program, {[], 0, []}, []),
    lists:reverse(Output).

blocks([], Acc) -> {lists:reverse(Acc), []};
blocks([$] | Rest], Acc) -> {lists:reverse(Acc), Rest};
blocks([$[ | Rest], Acc) ->
    {Block, Rest2} = blocks(Rest, []),
    blocks(Rest2, [{loop, Block} | Acc]);
blocks([C | Rest], Acc) -> blocks(Rest, [C | Acc]).

execute([], Tape, Out) -> {Tape, Out};
execute([$+ | P], {L, N, R}, Out) -> execute(P, {L, (N + 1) band 255, R}, Out);
execute([$- | P], {L, N, R}, Out) -> execute(P, {L, (N - 1) band 255, R}, Out);
execute([$> | P], {L, N, []}, Out) -> execute(P, {[N | L], 0, []}, Out);
execute([$> | P], {L, N, [M | R]}, Out) -> execute(P, {[N | L], M, R}, Out);
execute([$< | P], {[M | L], N, R}, Out) -> execute(P, {L, M, [N | R]}, Out);
execute([$. | P], {_, N, _} = Tape, Out) -> execute(P, Tape, [N | Out]);
execute([{loop, _} | P], {_, 0, _} = Tape, Out) -> execute(P, Tape, Out);
execute([{loop, B} | _] = P, Tape, Out) ->
    {Tape2, Out2} = execute(B, Tape, Out),
    execute(P, Tape2, Out2).

lisp([define, Name, E], Es) -> [eval(X, [{Name, E}]) || X <- Es].

eval(N, _) when is_integer(N) -> N;
eval(V, Env) when is_atom(V) ->
    case lists:keyfind(V, 1, Env) of
        {V, [lambda | _] = L} -> eval(L, Env);
        {V, Value} -> Value
    end;
eval(['if', C, T, E], Env) ->
    case eval(C, Env) of true -> eval(T, Env); false -> eval(E, Env) end;
eval([lambda, Params, Body], Env) -> {closure, Params, Body, Env};
eval([Op, A, B], Env) when Op =:= '+'; Op =:= '-'; Op =:= '*'; Op =:= '=' ->
    {X, Y} = {eval(A, Env), eval(B, Env)},
    case Op of '+' -> X + Y; '-' -> X - Y; '*' -> X * Y; '=' -> X =:= Y end;
eval([F | Args], Env) ->
    {closure, Params, Body, Captured} = eval(F, Env),
    eval(Body, bind(Params, [eval(A, Env) || A <- Args], Captured)).

bind([], [], Env) -> Env;
bind([P | Ps], [V | Vs], Env) -> [{P, V} | bind(Ps, Vs, Env)].

simplify({'+', A, B}) -> plus(simplify(A), simplify(B));
simplify({'*', A, B}) -> times(simplify(A), simplify(B));
simplify({'^', A, 1}) -> simplify(A);
simplify({'^', _, 0}) -> 1;
simplify({'^', A, N}) -> {'^', simplify(A), N};
simplify(X) -> X.

plus(0, X) -> X;
plus(X, 0) -> X;
plus(M, N) when is_integer(M), is_integer(N) -> M + N;
plus(A, B) -> {'+', A, B}.

times(0, _) -> 0;
times(_, 0) -> 0;
times(1, X) -> X;
times(X, 1) -> X;
times(M, N) when is_integer(M), is_integer(N) -> M * N;
times(A, B) -> {'*', A, B}.

derive(X, X) -> 1;
derive({'+', A, B}, X) -> {'+', derive(A, X), derive(B, X)};
derive({'*', A, B}, X) -> {'+', {'*', derive(A, X), B}, {'*', A, derive(B, X)}};
derive({'^', A, N}, X) -> {'*', {'*', N, {'^', A, N - 1}}, derive(A, X)};
derive(_, _) -> 0.
