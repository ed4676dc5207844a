%% Makes random Erlang programs, for the harness `generated`.
%%
%% Programs consist of modules with tests `tN/0` and their own functions. Expressions are trees `{Type, Parts}`, whose parts are
%% text and further expressions, so that any of them can be replaced by a constant of its type when a difference is reduced.
%% Most expressions have the type that they should have; some do not, so that all kinds of failures happen.
%%
%% Not generated, because no release promises it: the order of map keys that are atoms, the order of funs, and any measurement.
-module(generator).
-export([module/3, text/1, reduced/1, size/1]).
-compile({no_auto_import, [size/1]}).

%% Functions of a test besides `tN/0`.
-define(FUNCTIONS, 5).

%% The tests of a module, as a list of {Number, Functions}. Equal seeds give equal modules.
module(Seed, Number, Count) ->
    [{N, test(Seed, Number, N)} || N <- lists:seq(1, Count)].

test(Seed, Module, N) ->
    rand:seed(exsss, {Seed, Module, N}),
    put(prefix, "t" ++ integer_to_list(N)),
    put(counter, 0),
    put(functions, []),
    put(signatures, []),
    Body = body(type(), [], 3 + rnd(3)),
    Functions = get(functions),
    [{"t" ++ integer_to_list(N), [{"", "", Body}]} | lists:reverse(Functions)].

%% Source text of functions. A function is a name and clauses {Patterns, Guard, Body}.
text(Functions) ->
    [[lists:join(";\n", [[Name, "(", Patterns, ")", guarded(Guard), " ->\n    ", print(Body)] || {Patterns, Guard, Body} <- Clauses]),
      ".\n\n"] || {Name, Clauses} <- Functions].

guarded("") -> "";
guarded(Guard) -> [" when ", Guard].

print({_, Parts}) -> [print(P) || P <- Parts];
print(Text) -> Text.

%% Number of expressions in functions.
size(Functions) ->
    lists:sum([count(Body) || {_, Clauses} <- Functions, {_, _, Body} <- Clauses]).

count({_, Parts}) -> 1 + lists:sum([count(P) || {_, _} = P <- Parts]);
count(_) -> 0.

%% Functions with one expression replaced by a constant or by a part of it that has its type, in all ways, bigger parts first.
reduced(Functions) ->
    Ways = [{size(New), New} || {Before, {Name, Clauses}, After} <- splits(Functions),
            {CBefore, {Patterns, Guard, Body}, CAfter} <- splits(Clauses),
            Smaller <- smaller(Body),
            New <- [Before ++ [{Name, CBefore ++ [{Patterns, Guard, Smaller}] ++ CAfter}] ++ After]],
    [New || {_, New} <- lists:keysort(1, Ways)].

splits(List) ->
    [{lists:sublist(List, N), lists:nth(N + 1, List), lists:nthtail(N + 1, List)} || N <- lists:seq(0, length(List) - 1)].

smaller({Type, Parts} = Whole) ->
    Here = [E || E <- [constant(Type) | inner(Type, Parts)], E =/= Whole, count(E) < count(Whole) orelse is_list(hd(Parts))],
    Here ++ [{Type, Before ++ [New] ++ After} || {Before, {_, _} = Part, After} <- splits(Parts), New <- smaller(Part)].

inner(Type, Parts) -> [P || {T, _} = P <- Parts, T =:= Type].

constant(int) -> {int, ["17"]};
constant(float) -> {float, ["2.5"]};
constant(atom) -> {atom, ["k"]};
constant(bool) -> {bool, ["true"]};
constant(bin) -> {bin, ["<<7>>"]};
constant(bits) -> {bits, ["<<5:3>>"]};
constant(list) -> {list, ["[]"]};
constant(tuple) -> {tuple, ["{}"]};
constant(map) -> {map, ["#{}"]};
constant({'fun', N} = T) -> {T, ["fun(", lists:join(", ", lists:duplicate(N, "_")), ") -> 3 end"]};
constant(any) -> {any, ["k"]};
constant(body) -> {body, ["k"]}.

%% Random choices.
rnd(N) -> rand:uniform(N) - 1.
pick(List) -> lists:nth(rand:uniform(length(List)), List).
chance(Percent) -> rnd(100) < Percent.

fresh(Prefix) ->
    N = get(counter) + 1,
    put(counter, N),
    Prefix ++ integer_to_list(N).

type() -> pick([int, int, int, float, atom, bool, bin, bin, bits, list, list, tuple, map, any, any]).

%% Statements, then an expression of the type.
body(Type, Env, Depth) -> body(Type, Env, Depth, rnd(4), []).

body(Type, Env, Depth, 0, Acc) ->
    {body, parts(lists:reverse([expr(Type, Env, Depth) | Acc]))};
body(Type, Env, Depth, N, Acc) ->
    {Statement, Env1} = statement(Env, Depth - 1),
    body(Type, Env1, Depth, N - 1, [",\n    " | lists:reverse(Statement, Acc)]).

statement(Env, Depth) ->
    T = type(),
    case rnd(16) of
        0 -> {["put(", integer_to_list(rnd(4)), ", ", expr(T, Env, Depth), ")"], Env};
        1 -> {["_ = (catch ", expr(T, Env, Depth), ")"], Env};
        2 ->
            {Pattern, New} = pattern(T, Env, 2),
            {[Pattern, " = ", expr(T, Env, Depth)], New ++ Env};
        3 -> {["generated_run:tick()"], Env};
        _ ->
            V = fresh("V"),
            E = expr(T, Env, Depth),
            {[V, " = ", case chance(40) of true -> ["try ", E, " catch _:_ -> ", leaf(T, Env), " end"]; false -> E end], [{V, T} | Env]}
    end.

expr(Type, Env, Depth) when Depth =< 0 -> leaf(Type, Env);
expr(Type, Env, Depth) ->
    D = Depth - 1,
    case rnd(100) of
        R when R < 10 -> leaf(Type, Env);
        R when R < 12 -> {Type, [expr(type(), Env, D)]};
        R when R < 45 -> {Type, parts(common(Type, Env, D))};
        _ -> {Type, parts(special(Type, Env, D))}
    end.

%% Text and expressions in one list.
parts({_, _} = Expression) -> [Expression];
parts([]) -> [];
parts([Character | _] = Text) when is_integer(Character) -> [Text];
parts(List) -> lists:append([parts(Part) || Part <- List]).

leaf(Type, Env) ->
    case [V || {V, T} <- Env, fits(T, Type)] of
        [_ | _] = Names -> case chance(65) of true -> {Type, [pick(Names)]}; false -> {Type, literal(Type)} end;
        [] -> {Type, literal(Type)}
    end.

fits(_, any) -> true;
fits(T, T) -> true;
fits(bin, bits) -> true;
fits(bool, atom) -> true;
fits(_, _) -> false.

literal(int) ->
    [case rnd(12) of
         N when N < 5 -> integer_to_list(rnd(12) - 3);
         5 -> integer_to_list(pick([1, -1]) * (1 bsl pick([31, 32, 58, 59, 60, 62, 63, 64, 65, 127, 128])) + rnd(3) - 1);
         6 -> integer_to_list(rnd(1 bsl 30));
         7 -> integer_to_list(-rnd(1 bsl 70));
         8 -> pick(["$a", "$z", "$\\n", "16#ff", "2#101"]);
         9 -> integer_to_list(rnd(300));
         _ -> integer_to_list(rnd(70))
     end];
literal(float) -> [pick(["0.0", "1.0", "-1.0", "2.5", "1.0e10", "-3.75e-3", "1.7976931348623157e308", "123456.789", "1.0e22", "4.9e-324", "0.1"])];
literal(atom) -> [pick(["a", "b", "c", "ok", "error", "undefined", "'two words'", "true", "k"])];
literal(bool) -> [pick(["true", "false"])];
literal(bin) -> [pick(["<<>>", "<<1>>", "<<\"abc\">>", "<<0,255,128>>", "<<\"a longer binary, which lies outside of the heap because it has more than 64 bytes\">>",
                       "<<\"\\x{e4}\\x{f6}\"/utf8>>", "<<1,2,3,4,5,6,7,8,9>>"])];
literal(bits) -> [pick(["<<1:1>>", "<<5:7>>", "<<1,2:3>>", "<<>>", "<<255,255,1:1>>", "<<-1:13>>", "<<0:65>>"])];
literal(list) -> [pick(["[]", "[1]", "[1,2,3]", "[a,b,c]", "\"text\"", "[[1],[2,3]]", "[{a,1},{b,2}]", "[1.0,1,a,<<>>]", "[5,3,9,3,1]"])];
literal(tuple) -> [pick(["{}", "{a}", "{a,1}", "{1,2.0,<<3>>}", "{ok,[1,2]}", "{r,1,2,3}", "#r{}", "#r{a=1}"])];
literal(map) -> [pick(["#{}", "#{a=>1}", "#{1=>2,3=>4}", "#{<<1>>=>{},b=>[]}", "#{a=>1,b=>2,c=>#{k=>v}}"])];
literal({'fun', N}) ->
    [pick(["fun(" ++ lists:join(", ", lists:duplicate(N, "_")) ++ ") -> " ++ lists:flatten(literal(int)) ++ " end",
           case N of 0 -> "fun() -> throw(t) end"; 1 -> "fun generated_run:id/1"; 2 -> "fun erlang:max/2"; 3 -> "fun(A, B, C) -> {C, A, B} end" end])];
literal(any) -> literal(type()).

%% Expressions that may have any type.
common(Type, Env, D) ->
    case rnd(27) of
        N when N > 24 -> case_of(Type, Env, D);
        N when N < 4 -> case_of(Type, Env, D);
        4 -> ["begin\n    ", body(Type, Env, D), "\n    end"];
        5 -> ["if ", guard(Env), " -> ", expr(Type, Env, D), ";\n    ", guard(Env), " -> ", expr(Type, Env, D),
              pick(["; true -> ", ";\n    true -> "]), expr(Type, Env, D), " end"];
        6 -> ["if ", guard(Env), " -> ", expr(Type, Env, D), "; ", guard(Env), " -> ", expr(Type, Env, D), pick(["; true -> ", "; 1 < 2 -> "]), expr(Type, Env, D - 1), " end"];
        N when N < 10 -> try_of(Type, Env, D);
        10 -> ["(catch ", expr(Type, Env, D), ")"];
        11 -> call_fun(Type, Env, D);
        N when N < 16 -> call(Type, Env, D);
        16 -> receive_of(Type, Env, D);
        17 -> ["generated_run:par(fun() -> ", body(Type, Env, D - 1), " end)"];
        18 -> ["element(", integer_to_list(1 + rnd(2)), ", {", expr(Type, Env, D), ", ", expr(Type, Env, D), "})"];
        19 -> ["hd([", expr(Type, Env, D), " | ", expr(list, Env, D), "])"];
        20 -> K = pick(["a", "1", "<<1>>", "{x}"]), ["maps:get(", K, ", #{", K, " => ", expr(Type, Env, D), ", z => ", expr(any, Env, D), "})"];
        21 -> ["(#r{a = ", expr(Type, Env, D), ", b = ", expr(any, Env, D - 1), "})#r.a"];
        22 -> ["generated_run:id(", expr(Type, Env, D), ")"];
        23 -> case chance(40) of true -> failing(Env, D); false -> expr(Type, Env, D) end;
        24 -> ["lists:last([", expr(any, Env, D), ", ", expr(Type, Env, D), "])"]
    end.

failing(Env, D) ->
    case rnd(8) of
        0 -> ["throw(", expr(any, Env, D), ")"];
        1 -> ["exit(", expr(any, Env, D), ")"];
        2 -> ["error(", expr(any, Env, D), ")"];
        3 -> ["erlang:error(", expr(any, Env, D), ", [", expr(int, Env, D), "])"];
        4 -> ["erlang:raise(", pick(["error", "throw", "exit"]), ", ", expr(any, Env, D), ", [])"];
        5 -> ["maps:get(", expr(any, Env, D), ", ", expr(map, Env, D), ")"];
        6 -> ["hd(", expr(list, Env, D), ")"];
        7 -> ["element(", expr(int, Env, D), ", ", expr(tuple, Env, D), ")"]
    end.

case_of(Type, Env, D) ->
    S = type(),
    Last = case chance(95) of true -> [";\n    _ -> ", expr(Type, Env, D)]; false -> [] end,
    ["case ", expr(S, Env, D), " of\n    ", clauses(S, Type, Env, D, 1 + rnd(3)), Last, " end"].

clauses(S, Type, Env, D, N) ->
    lists:join(";\n    ", [clause(S, Type, Env, D) || _ <- lists:seq(1, N)]).

clause(S, Type, Env, D) ->
    {Pattern, New} = pattern(case chance(85) of true -> S; false -> type() end, Env, 2),
    Env1 = New ++ Env,
    When = case chance(35) of true -> [" when ", guard(Env1)]; false -> [] end,
    [Pattern, When, " -> ", case chance(30) of true -> body(Type, Env1, D - 1); false -> expr(Type, Env1, D) end].

try_of(Type, Env, D) ->
    Class = pick(["error", "throw", "exit", "_", fresh("C")]),
    Reason = fresh("E"),
    Of = case chance(30) of
             true -> {P, New} = pattern(Type, Env, 2), [" of\n    ", P, " -> ", expr(Type, New ++ Env, D), ";\n    _ -> ", expr(Type, Env, D)];
             false -> []
         end,
    {EPattern, ENew} = case chance(30) of true -> pattern(any, Env, 1); false -> {Reason, [{Reason, any}]} end,
    Second = case chance(40) of true -> ["; _:_ -> ", expr(Type, Env, D)]; false -> [] end,
    After = case chance(25) of true -> [" after ", element(1, statement_of(Env, D)), " "]; false -> [] end,
    Stack = case chance(20) of
                true -> S = fresh("S"), {[":", S], [{S, list}]};
                false -> {[], []}
            end,
    Raise = case Stack of
                {_, [{Name, _}]} -> case chance(50) of
                    true -> ["erlang:raise(", pick(["error", "throw"]), ", ", expr(any, Env, D - 1), ", ", Name, ")"];
                    false -> ["{length(", Name, ") > 0, ", expr(Type, Env, D), "}"] end;
                _ -> [expr(Type, ENew ++ Env, D)]
            end,
    ["try ", body(Type, Env, D), Of, "\n    catch ", Class, ":", EPattern, element(1, Stack), " -> ", Raise, Second, After, " end"].

statement_of(Env, D) ->
    {["put(", integer_to_list(rnd(4)), ", ", expr(any, Env, D - 1), ")"], Env}.

call_fun(Type, Env, D) ->
    case rnd(5) of
        0 -> F = fresh("F"), V = fresh("A"), ["begin ", F, " = fun(", V, ") -> ", body(Type, [{V, int} | Env], D - 1), " end, ", F, "(", expr(int, Env, D), ") end"];
        1 -> ["apply(", expr({'fun', 1}, Env, D), ", [", expr(any, Env, D), "])"];
        2 -> ["(", expr({'fun', 2}, Env, D), ")(", expr(any, Env, D), ", ", expr(any, Env, D), ")"];
        3 -> ["generated_run:ask(", expr({'fun', 2}, Env, D), ", [", expr(int, Env, D), ", ", expr(any, Env, D - 1), "])"];
        4 -> V = fresh("A"), ["(fun(", V, ", B", V, ") when ", guard([{V, int} | Env]), " -> ", expr(Type, [{V, int}, {"B" ++ V, any} | Env], D),
              "; (_, _) -> ", expr(Type, Env, D), " end)(", expr(int, Env, D), ", ", expr(any, Env, D), ")"]
    end.

%% A call of a function of the test, which is made first unless there are enough. A function calls only those made within it.
call(Type, Env, D) ->
    Known = [S || {_, _, T} = S <- get(signatures), T =:= Type],
    case Known =/= [] andalso chance(40) of
        true -> call_of(pick(Known), Env, D);
        false ->
            case length(get(functions)) < ?FUNCTIONS of
                true -> call_of(function(Type, D), Env, D);
                false -> special(Type, Env, D)
            end
    end.

call_of({Name, Types, _}, Env, D) ->
    {Counter, Rest} = case Types of [counter | R] -> {[integer_to_list(rnd(6))], R}; R -> {[], R} end,
    Arguments = [{any, Counter} || Counter =/= []] ++ [expr(T, Env, D - 1) || T <- Rest],
    ["generated_run:cap(", Name, "("] ++ lists:join(", ", Arguments) ++ ["))"].

function(Type, D) ->
    Name = get(prefix) ++ fresh("_f"),
    Kind = pick([plain, plain, plain, loop, recursive, walk]),
    Types = case Kind of plain -> [type() || _ <- lists:seq(1, 1 + rnd(3))]; walk -> [list, type()]; _ -> [counter, Type, type()] end,
    %% The place is taken before the body is made, which may make functions too.
    put(functions, [taken | get(functions)]),
    Signatures = get(signatures),
    put(signatures, []),
    Clauses = clauses_of(Kind, Name, Type, Types, D),
    put(signatures, Signatures),
    put(functions, [{Name, Clauses} | lists:delete(taken, get(functions))]),
    Signature = {Name, Types, Type},
    put(signatures, [Signature | get(signatures)]),
    Signature.

clauses_of(plain, _, Type, Types, D) ->
    Special = [begin
                   {Patterns, Envs} = lists:unzip([pattern(T, [], 2) || T <- Types]),
                   Env = lists:append(Envs),
                   {lists:join(", ", Patterns), case chance(50) of true -> guard(Env); false -> "" end, ticked(Type, Env, D - 1)}
               end || _ <- lists:seq(1, rnd(4))],
    Vars = [{fresh("P"), T} || T <- Types],
    Special ++ [{lists:join(", ", [V || {V, _} <- Vars]), "", ticked(Type, Vars, D)} || Special =:= [] orelse chance(85)];
clauses_of(loop, Name, Type, [_, T, U], D) ->
    [N, A, B] = [fresh(P) || P <- ["N", "A", "B"]],
    Env = [{N, int}, {A, T}, {B, U}],
    [{[N, ", ", A, ", _"], [N, " =< 0"], {body, [A]}},
     {[N, ", ", A, ", ", B], "",
      {body, ["generated_run:tick(),\n    ", Name, "(", N, " - 1, generated_run:cap(", expr(Type, Env, D - 1), "), ", expr(U, Env, 1), ")"]}}];
clauses_of(recursive, Name, Type, [_, T, U], D) ->
    [N, A, B, R] = [fresh(P) || P <- ["N", "A", "B", "R"]],
    Env = [{N, int}, {A, T}, {B, U}],
    [{[N, ", ", A, ", _"], [N, " < 1"], {body, [A]}},
     {[N, ", ", A, ", ", B], "",
      {body, ["generated_run:tick(),\n    ", R, " = ", Name, "(", N, " - 1, ", expr(T, Env, 1), ", ", B, "),\n    ",
              expr(Type, [{R, Type} | Env], D - 1)]}}];
clauses_of(walk, Name, Type, [_, U], D) ->
    [H, L, B] = [fresh(P) || P <- ["H", "L", "B"]],
    Env = [{H, int}, {L, list}, {B, U}],
    Rest = [Name, "(", L, ", ", B, ")"],
    [{["[", H, " | ", L, "], ", B], case chance(50) of true -> guard(Env); false -> "" end,
      {body, parts(["generated_run:tick(),\n    ", pick([["_ = "], []]), expr(Type, Env, D - 1), ",\n    "] ++ pick([Rest, ["[", H, " | "] ++ Rest ++ ["]"], ["{", H, ", "] ++ Rest ++ ["}"]]))}},
     {["[_ | ", L, "], ", B], "", {body, Rest}},
     {["_, ", B], "", {body, [expr(Type, [{B, U}], D - 1)]}}].

ticked(Type, Env, D) ->
    {body, Parts} = body(Type, Env, D),
    {body, ["generated_run:tick(),\n    " | Parts]}.

receive_of(Type, Env, D) ->
    T = type(),
    Tag = pick(["a", "b", "{c, 1}"]),
    V = fresh("M"),
    case rnd(4) of
        0 -> ["begin self() ! {", Tag, ", ", expr(T, Env, D), "}, receive {", Tag, ", ", V, "} -> ", expr(Type, [{V, T} | Env], D), " end end"];
        1 -> {P, New} = pattern(T, Env, 2),
             ["begin self() ! ", expr(T, Env, D), ", receive ", P, " -> ", expr(Type, New ++ Env, D), " after 0 -> ", expr(Type, Env, D), " end end"];
        2 -> ["begin self() ! {x, 1}, self() ! ", expr(T, Env, D), ", self() ! {y, 2}, receive {y, ", V, "} -> ", expr(Type, [{V, int} | Env], D),
              " end end"];
        3 -> ["receive ", V, " -> {", V, ", ", expr(Type, [{V, any} | Env], D), "} after 0 -> ", expr(Type, Env, D), " end"]
    end.

%% Guards over the variables. They may fail inside, which makes them false.
guard(Env) ->
    case rnd(10) of
        0 -> lists:flatten([test(Env), ", ", test(Env)]);
        1 -> lists:flatten([test(Env), "; ", test(Env)]);
        2 -> lists:flatten(["not (", test(Env), ")"]);
        3 -> lists:flatten(["(", test(Env), ") ", pick(["and", "or", "xor", "andalso", "orelse"]), " (", test(Env), ")"]);
        _ -> lists:flatten(test(Env))
    end.

test(Env) ->
    case rnd(6) of
        N when N < 2 -> [pick(["is_integer", "is_atom", "is_list", "is_tuple", "is_map", "is_binary", "is_bitstring", "is_float", "is_number", "is_boolean", "is_function"]),
                         "(", gterm(Env), ")"];
        2 -> [gterm(Env), " ", comparison(), " ", gterm(Env)];
        3 -> [gnumber(Env), " ", comparison(), " ", gnumber(Env)];
        4 -> pick([["is_map_key(", gterm(Env), ", ", gterm(Env), ")"], ["is_function(", gterm(Env), ", ", integer_to_list(rnd(3)), ")"],
                   ["is_record(", gterm(Env), ", r)"], ["element(1, ", gterm(Env), ") =:= ", gterm(Env)]]);
        5 -> [gnumber(Env), " ", pick(["=:=", ">", "=<"]), " ", integer_to_list(rnd(5))]
    end.

comparison() -> pick(["==", "/=", "=:=", "=/=", "<", ">", "=<", ">="]).

gterm(Env) ->
    Names = [V || {V, T} <- Env, not is_tuple(T)],
    case Names =/= [] andalso chance(75) of
        true -> pick(Names);
        false -> lists:flatten(literal(pick([int, atom, float, bool, list, bin])))
    end.

gnumber(Env) ->
    case rnd(8) of
        0 -> ["length(", gterm(Env), ")"];
        1 -> [pick(["byte_size", "bit_size", "tuple_size", "map_size", "size"]), "(", gterm(Env), ")"];
        2 -> ["(", gterm(Env), " ", pick(["+", "-", "*", "div", "rem", "band", "bor", "bxor"]), " ", gterm(Env), ")"];
        3 -> [pick(["abs", "round", "trunc", "hd", "-", "bnot "]), "(", gterm(Env), ")"];
        _ -> gterm(Env)
    end.

%% A pattern of a type, and the variables that it binds.
pattern(_, Env, Depth) when Depth =< 0 -> simple_pattern(any, Env);
pattern(Type, Env, Depth) ->
    case rnd(10) of
        N when N < 3 -> simple_pattern(Type, Env);
        3 -> {P, New} = pattern(Type, Env, Depth - 1), V = fresh("W"), {[P, " = ", V], [{V, Type} | New]};
        _ -> compound_pattern(Type, Env, Depth - 1)
    end.

simple_pattern(Type, Env) ->
    Bound = [V || {V, T} <- Env, T =:= Type, not is_tuple(T)],
    case rnd(6) of
        0 -> {"_", []};
        1 when Bound =/= [], Type =/= any -> {pick(Bound), []};
        1 -> {lists:flatten(literal(pick([int, atom]))), []};
        _ -> V = fresh("X"), {V, [{V, Type}]}
    end.

compound_pattern(list, Env, D) ->
    {A, NewA} = pattern(pick([int, any, type()]), Env, D),
    {B, NewB} = pattern(pick([list, any]), Env, D),
    pick([{["[", A, " | ", B, "]"], NewB ++ NewA}, {["[", A, "]"], NewA}, {["[", A, ", ", B, "]"], NewB ++ NewA}, {"[]", []},
          {["[", A, ", ", B, " | _]"], NewB ++ NewA}]);
compound_pattern(tuple, Env, D) ->
    {A, NewA} = pattern(type(), Env, D),
    {B, NewB} = pattern(type(), Env, D),
    pick([{["{", A, ", ", B, "}"], NewB ++ NewA}, {["{", A, "}"], NewA}, {["{ok, ", B, "}"], NewB}, {["#r{a = ", A, ", c = ", B, "}"], NewB ++ NewA},
          {["{", A, ", ", B, ", _}"], NewB ++ NewA}, {"{}", []}]);
compound_pattern(map, Env, D) ->
    {A, NewA} = pattern(any, Env, D),
    {B, NewB} = pattern(any, Env, D),
    Bound = [V || {V, T} <- Env, T =/= any, not is_tuple(T)],
    Key = case Bound =/= [] andalso chance(30) of true -> pick(Bound); false -> pick(["1", "<<1>>", "b", "{k}", "2.0"]) end,
    pick([{["#{a := ", A, "}"], NewA}, {["#{a := ", A, ", ", Key, " := ", B, "}"], NewB ++ NewA}, {["#{", Key, " := ", A, "}"], NewA}, {"#{}", []}]);
compound_pattern(T, Env, _) when T =:= bin; T =:= bits ->
    bin_pattern(Env, 1 + rnd(3), [], []);
compound_pattern(int, _, _) -> {lists:flatten(literal(int)), []};
compound_pattern(float, _, _) -> {pick(["1.0", "2.5", "1.0e10"]), []};
compound_pattern(atom, _, _) -> {lists:flatten(literal(atom)), []};
compound_pattern(bool, _, _) -> {lists:flatten(literal(bool)), []};
compound_pattern(Type, Env, _) when is_tuple(Type) -> simple_pattern(Type, Env);
compound_pattern(any, Env, D) -> compound_pattern(pick([list, tuple, map, bin, int, atom]), Env, D).

bin_pattern(_, 0, Acc, New) ->
    Tail = case rnd(4) of
               0 -> [];
               1 -> ["_/bits"];
               2 -> V = fresh("T"), [{V, "/bits", bits}];
               3 -> V = fresh("T"), [{V, "/binary", bin}]
           end,
    Segments = lists:reverse(Acc) ++ [case S of {V1, Spec, _} -> V1 ++ Spec; S -> S end || S <- Tail],
    {["<<", lists:join(", ", Segments), ">>"], [{V2, T} || {V2, _, T} <- Tail] ++ New} ;
bin_pattern(Env, N, Acc, New) ->
    V = fresh("Y"),
    Sizes = [S || {S, int} <- New ++ Env],
    Size = case Sizes =/= [] andalso chance(25) of true -> pick(Sizes); false -> integer_to_list(pick([0, 1, 3, 4, 7, 8, 8, 12, 16, 24, 32, 40, 64, 72])) end,
    {Segment, Bound} = case rnd(11) of
        0 -> {[V], [{V, int}]};
        1 -> {[V, ":", Size, pick(["", "/little", "/signed", "/little-signed", "/native"])], [{V, int}]};
        2 -> {[V, ":", Size, "/bits"], [{V, bits}]};
        3 -> {[V, ":", pick(["1", "2", "0"]), "/binary"], [{V, bin}]};
        4 -> {[integer_to_list(rnd(256)), ":", Size], []};
        5 -> {["_:", Size], []};
        6 -> {[V, ":", pick(["16", "32", "64"]), "/float", pick(["", "-little"])], [{V, float}]};
        7 -> {[V, "/utf8"], [{V, int}]};
        8 -> {[V, pick(["/utf16", "/utf32", "/utf16-little"])], [{V, int}]};
        9 -> {[pick(["\"a\"", "\"abc\"", "1", "255"])], []};
        10 -> {[V, ":", Size, "/unit:", pick(["1", "2", "8"])], [{V, int}]}
    end,
    bin_pattern(Env, N - 1, [Segment | Acc], Bound ++ New).

%% Expressions of one type.
special(int, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(24) of
        N when N < 8 -> ["(", E(int), " ", pick(["+", "-", "*", "+", "-"]), " ", E(int), ")"];
        8 -> ["(", E(int), " ", pick(["div", "rem"]), " ", E(int), ")"];
        9 -> ["(", E(int), " ", pick(["band", "bor", "bxor"]), " ", E(int), ")"];
        10 -> ["(", E(int), " ", pick(["bsl", "bsr"]), " (", E(int), " band 63))"];
        11 -> ["(", E(int), " bsr ", E(int), ")"];
        12 -> [pick(["-", "bnot ", "abs", "+"]), "(", E(int), ")"];
        13 -> [pick(["round", "trunc", "floor", "ceil"]), "(", E(float), ")"];
        14 -> ["length(", E(list), ")"];
        15 -> [pick(["byte_size", "bit_size"]), "(", E(pick([bin, bits])), ")"];
        16 -> [pick(["tuple_size(", "erlang:phash2("]), E(tuple), ")"];
        17 -> ["map_size(", E(map), ")"];
        18 -> ["erlang:phash2(", E(pick([int, atom, bin, list])), pick([")", ", 1000)"])];
        19 -> [pick(["binary_to_integer(integer_to_binary(", "list_to_integer(integer_to_list("]), E(int), "))"];
        20 -> ["lists:sum([X || X <- ", E(list), ", is_integer(X)])"];
        21 -> [pick(["max", "min"]), "(", E(int), ", ", E(int), ")"];
        22 -> V = fresh("Z"), ["case ", E(bin), " of <<Z", V, ":", pick(["3", "8", "16", "32/little", "5/signed"]), ", _/bits>> -> Z", V, "; _ -> ", E(int), " end"];
        23 -> X = fresh("X"), A = fresh("A"), ["lists:foldl(fun(", X, ", ", A, ") -> ", expr(int, [{X, any}, {A, int} | Env], D - 1), " end, ", E(int), ", lists:sublist(", E(list), ", 5))"]
    end;
special(float, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(10) of
        N when N < 4 -> ["(", E(float), " ", pick(["+", "-", "*", "/"]), " ", E(pick([float, float, int])), ")"];
        4 -> ["(", E(int), " / ", E(int), ")"];
        5 -> ["float(", E(int), ")"];
        6 -> [pick(["abs", "-", "math:sqrt", "math:floor", "math:ceil"]), "(", E(float), ")"];
        7 -> ["list_to_float(float_to_list(", E(float), "))"];
        8 -> V = fresh("Z"), ["case <<(", E(float), "):64/float>> of <<", V, ":64/float>> -> ", V, " end"];
        9 -> ["binary_to_float(float_to_binary(", E(float), ", [short]))"]
    end;
special(atom, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(4) of
        0 -> E(bool);
        1 -> ["list_to_atom(atom_to_list(", E(atom), "))"];
        2 -> ["binary_to_existing_atom(atom_to_binary(", E(atom), "))"];
        3 -> V = fresh("Z"), ["case ", E(any), " of ", V, " when is_atom(", V, ") -> ", V, "; _ -> ", E(atom), " end"]
    end;
special(bool, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(8) of
        N when N < 2 -> ["(", E(pick([int, float])), " ", comparison(), " ", E(pick([int, float])), ")"];
        2 -> T = pick([int, float, atom, bin, bits, list, tuple]), ["(", E(T), " ", comparison(), " ", E(T), ")"];
        3 -> ["(", E(bool), " ", pick(["andalso", "orelse", "and", "or", "xor"]), " ", E(bool), ")"];
        4 -> ["not ", E(bool)];
        5 -> [pick(["is_integer", "is_atom", "is_list", "is_tuple", "is_map", "is_binary", "is_bitstring", "is_float", "is_function", "is_boolean"]), "(", E(any), ")"];
        6 -> ["lists:member(", E(any), ", ", E(list), ")"];
        7 -> [pick(["is_map_key(", "maps:is_key("]), E(any), ", ", E(map), ")"]
    end;
special(bin, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(14) of
        N when N < 4 -> construction(Env, D, 1 + rnd(4), []);
        4 -> ["<<(", E(bin), ")/binary, (", E(int), ")>>"];
        5 -> ["integer_to_binary(", E(int), ")"];
        6 -> ["iolist_to_binary([", E(bin), ", ", E(list), ", ", E(bin), "])"];
        7 -> ["list_to_binary(", E(list), ")"];
        8 -> ["binary_part(", E(bin), ", ", E(int), ", ", E(int), ")"];
        9 -> X = fresh("X"), ["<< <<(", expr(int, [{X, int} | Env], D), "):8>> || ", X, " <- ", E(list), ">>"];
        10 -> X = fresh("X"), ["<< <<", X, ", ", integer_to_list(rnd(9)), ":8>> || <<", X, ">> <= ", E(bin), pick(["", [", ", X, " > 1"]]), ">>"];
        11 -> ["float_to_binary(", E(float), ", [", pick(["short", "{decimals, 3}", "{scientific, 5}"]), "])"];
        12 -> ["binary:copy(", E(bin), ", ", E(int), " band 3)"];
        13 -> [pick(["string:uppercase", "binary:encode_unsigned", "unicode:characters_to_binary", "atom_to_binary"]), "(", E(pick([bin, int, atom])), ")"]
    end;
special(bits, Env, D) ->
    case rnd(3) of
        0 -> ["<<(", expr(bits, Env, D), ")/bits, (", expr(int, Env, D), "):", integer_to_list(rnd(13)), ">>"];
        1 -> X = fresh("X"), ["<< <<(", expr(int, [{X, int} | Env], D), "):", pick(["3", "1", "5"]), ">> || ", X, " <- ", expr(list, Env, D), ">>"];
        2 -> construction(Env, D, 1 + rnd(4), [])
    end;
special(list, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    X = fresh("X"),
    case rnd(22) of
        0 -> ["[", E(any), " | ", E(list), "]"];
        1 -> ["[", E(int), ", ", E(any), ", ", E(any), "]"];
        2 -> ["(", E(list), " ", pick(["++", "--"]), " ", E(list), ")"];
        N when N < 6 -> ["[", expr(any, [{X, int} | Env], D), " || ", X, " <- ", E(list), pick(["", [", ", lists:flatten(test([{X, int} | Env]))]]), "]"];
        6 -> {P, New} = pattern(type(), Env, 2), ["[", expr(any, New ++ Env, D), " || ", P, " <- ", E(list), "]"];
        7 -> Y = fresh("Y"), ["[", expr(any, [{X, int}, {Y, int} | Env], D - 1), " || ", X, " <- lists:sublist(", E(list), ", 4), ", Y, " <- lists:sublist(", E(list), ", 4), ",
                              lists:flatten(test([{X, int}, {Y, int} | Env])), "]"];
        8 -> ["[", X, " || <<", X, ":", pick(["4", "8", "3", "16/little"]), ">> <= ", E(pick([bin, bits])), "]"];
        9 -> ["lists:", pick(["reverse", "sort", "usort", "flatten"]), "([Q || Q <- ", E(list), ", not is_function(Q)])"];
        10 -> ["lists:map(", E({'fun', 1}), ", ", E(list), ")"];
        11 -> ["lists:filter(fun(", X, ") -> ", expr(bool, [{X, any} | Env], D), " end, ", E(list), ")"];
        12 -> ["lists:seq(1, ", E(int), " band 15)"];
        13 -> [pick(["binary_to_list", "bitstring_to_list"]), "(", E(pick([bin, bits])), ")"];
        14 -> ["tuple_to_list(", E(tuple), ")"];
        15 -> [pick(["integer_to_list", "atom_to_list", "float_to_list"]), "(", E(pick([int, atom, float])), ")"];
        16 -> ["tl(", E(list), ")"];
        17 -> ["lists:zip(", E(list), ", ", E(list), ")"];
        18 -> ["lists:sort(maps:to_list(generated_run:keyed(", E(list), ")))"];
        19 -> ["lists:", pick(["append", "sublist", "nthtail"]), "(", E(pick([list, int])), ", ", E(list), ")"];
        20 -> ["io_lib:format(\"", pick(["~w", "~p", "~s", "~b", "~5.2.0f", "~10w|"]), "\", [", E(pick([int, float, bin, atom, list])), "])"];
        21 -> [pick(["lists:keysort(1, ", "lists:keyfind(a, 1, ", "lists:unzip("]), E(list), ")"]
    end;
special(tuple, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(9) of
        N when N < 3 -> ["{"] ++ lists:join(", ", [E(any) || _ <- lists:seq(1, 1 + rnd(4))]) ++ ["}"];
        3 -> ["setelement(", E(int), ", ", E(tuple), ", ", E(any), ")"];
        4 -> ["list_to_tuple(", E(list), ")"];
        5 -> ["#r{a = ", E(any), ", c = ", E(any), "}"];
        6 -> ["(", E(tuple), ")#r{b = ", E(any), pick(["", [", a = ", E(int)]]), "}"];
        7 -> ["erlang:append_element(", E(tuple), ", ", E(any), ")"];
        8 -> ["{ok, ", E(any), "}"]
    end;
special(map, Env, D) ->
    E = fun(T) -> expr(T, Env, D) end,
    case rnd(10) of
        N when N < 2 -> ["#{", E(key()), " => ", E(any), ", ", E(key()), " => ", E(any), "}"];
        2 -> ["(", E(map), ")#{", E(key()), " => ", E(any), "}"];
        3 -> ["(", E(map), ")#{", pick(["a", "1", "b"]), " := ", E(any), "}"];
        4 -> ["maps:put(", E(key()), ", ", E(any), ", ", E(map), ")"];
        5 -> ["maps:", pick(["remove", "take"]), "(", E(key()), ", ", E(map), ")"];
        6 -> ["maps:merge(", E(map), ", ", E(map), ")"];
        7 -> ["maps:map(", E({'fun', 2}), ", generated_run:keyed(", E(list), "))"];
        8 -> ["generated_run:keyed(", E(list), ")"];
        9 -> ["maps:update_with(", E(key()), ", ", E({'fun', 1}), ", ", E(any), ", ", E(map), ")"]
    end;
special({'fun', N}, Env, D) ->
    Names = [{fresh("G"), pick([any, int])} || _ <- lists:seq(1, N)],
    Head = ["(", lists:join(", ", [V || {V, _} <- Names]), ")"],
    case rnd(4) of
        0 -> Self = fresh("R"),
             ["fun ", Self, Head, " when ", guard(Names), " -> ", expr(any, Names ++ Env, D), ";\n    ", Self, "(", lists:join(", ", lists:duplicate(N, "_")), ") -> ", expr(any, [{Self, {'fun', N}} | Env], D), " end"];
        _ -> ["fun", Head, " -> ", body(any, Names ++ Env, D - 1), " end"]
    end;
special(any, Env, D) ->
    case rnd(8) of
        0 -> ["binary_to_term(term_to_binary(", expr(type(), Env, D), "))"];
        1 -> [pick(["get(", "erase("]), integer_to_list(rnd(4)), ")"];
        2 -> ["lists:nth(1 + (", expr(int, Env, D), ") band 1, [a, 1 | ", expr(list, Env, D), "])"];
        3 -> ["maps:get(", expr(key(), Env, D), ", ", expr(map, Env, D), ", ", expr(any, Env, D), ")"];
        4 -> expr({'fun', rnd(4)}, Env, D);
        _ -> expr(type(), Env, D)
    end.

key() -> pick([int, int, atom, bin, tuple]).

construction(Env, D, 0, Acc) ->
    ["<<"] ++ lists:append(lists:join([", "], lists:reverse(Acc))) ++ case rnd(3) of 0 -> [", (", expr(bits, Env, D), ")/bits"]; _ -> [] end ++ [">>"];
construction(Env, D, N, Acc) ->
    E = fun(T) -> expr(T, Env, D - 1) end,
    Size = case chance(20) of true -> ["(", E(int), " band 127)"]; false -> [integer_to_list(pick([0, 1, 4, 7, 8, 8, 8, 12, 16, 31, 32, 64, 65, 128]))] end,
    Segment = case rnd(9) of
        N1 when N1 < 3 -> ["(", E(int), "):"] ++ Size ++ [pick(["", "/little", "/signed", "/native", "/big-unsigned"])];
        3 -> ["(", E(float), "):", pick(["32", "64", "16"]), "/float", pick(["", "-little"])];
        4 -> ["(", E(bin), ")/binary"];
        5 -> ["(", E(bin), "):", pick(["1", "2", "0"]), "/binary"];
        6 -> ["(", E(int), ")/", pick(["utf8", "utf16", "utf32", "utf16-little"])];
        7 -> [pick(["\"abc\"", "\"\"", "\"\\x{20ac}\"/utf8", "255"])];
        8 -> ["(", E(bits), ")/bits"]
    end,
    construction(Env, D, N - 1, [Segment | Acc]).
