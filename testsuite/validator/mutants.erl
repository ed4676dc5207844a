%% Random functions, compiled to assembly, changed at random, and judged by beam_validator.
%%
%% main/1 takes the seed, the number of the first module, the number of modules and a folder. It writes MODULE.S for each
%% module and verdicts.tsv, with a row for each function: module, function, arity, `accepted` or the validator's reason,
%% and the number of changes in the function. A module of a number depends only on the seed and the number.
-module(mutants).
-export([main/1]).

main([Seed, First, Count, Folder]) ->
    ok = logger:set_primary_config(level, none),
    [S, F, C] = [list_to_integer(Text) || Text <- [Seed, First, Count]],
    {ok, Verdicts} = file:open(filename:join(Folder, "verdicts.tsv"), [write]),
    [module(S, Number, Folder, Verdicts) || Number <- lists:seq(F, F + C - 1)],
    ok = file:close(Verdicts).

module(Seed, Number, Folder, Verdicts) ->
    %% Seeds that differ little give numbers that differ little.
    _ = rand:seed(exsss, [erlang:phash2({Seed, Number, N}, 1 bsl 32) || N <- [1, 2]]),
    Name = list_to_atom("m" ++ integer_to_list(Number)),
    case assembly(Name, 10) of
        none -> ok;
        Whole ->
            Changed = [{F, 0} || F <- functions(Whole)],
            Mutated = mutated(Changed, rand:uniform(4) - 1),
            Code = with(Whole, [F || {F, _} <- Mutated]),
            Errors = errors(Code) ++ [Error || {F, Changes} <- Mutated, Changes > 0, Error <- loading(F, Code)],
            {ok, File} = file:open(filename:join(Folder, atom_to_list(Name) ++ ".S"), [write, {encoding, utf8}]),
            beam_listing:module(File, Code),
            ok = file:close(File),
            [verdict(Verdicts, Name, F, Changes, Errors) || {F, Changes} <- Mutated]
    end.

%% The functions are the last but one element of a module in every release.
functions(Code) -> element(tuple_size(Code) - 1, Code).

with(Code, Functions) -> setelement(tuple_size(Code) - 1, Code, Functions).

verdict(File, Module, {function, Name, Arity, _, _}, Changes, Errors) ->
    Verdict = case Errors of
        crash -> "crash of the validator";
        _ ->
            case lists:keyfind({Module, Name, Arity}, 1, Errors) of
                false -> "accepted";
                {_, Why} -> lists:sublist([C || C <- lists:flatten(io_lib:format("~0p", [Why])), C >= $\s], 200)
            end
    end,
    io:format(File, "~s\t~s\t~w\t~s\t~w~n", [Module, Name, Arity, Verdict, Changes]).

%% The functions that the validator refuses, with the reasons.
errors(Code) ->
    try beam_validator:validate(Code, weak) of
        ok -> [];
        {error, [{_, Errors}]} -> [{MFA, Why} || {_, _, {MFA, Why}} <- Errors]
    catch
        _:_ -> one_by_one(Code)
    end.

%% The validator does not look at the form of all operands. Text that the assembler or the loader refuses is not code.
loading({function, F, A, _, _} = Function, Code) ->
    Name = element(1, Code),
    Alone = with(Code, [stubbed(Other, Function, Name) || Other <- functions(Code)]),
    Loaded = try
                 {ok, Binary} = beam_asm:module(Alone, [], [], []),
                 code:load_binary(Name, "", Binary)
             catch
                 _:_ -> unassembled
             end,
    _ = [code:purge(Name), code:delete(Name), code:purge(Name)],
    case Loaded of
        {module, Name} -> [];
        _ -> [{{Name, F, A}, Loaded}]
    end.

%% The function as it is if it is the one to keep, else one that does nothing.
stubbed(Function, Function, _) -> Function;
stubbed({function, F, A, Entry, [{label, _} = L | _]}, _, Name) ->
    {function, F, A, Entry, [L, {func_info, {atom, Name}, {atom, F}, A}, {label, Entry}, {move, {atom, ok}, {x, 0}}, return]}.

%% An exception of the validator is no verdict on other functions.
one_by_one(Code) ->
    {Name, Functions} = {element(1, Code), functions(Code)},
    lists:flatmap(
      fun({function, F, A, _, _} = Function) ->
          Rest = [stubbed(Other, Function, Name) || Other <- Functions],
          try beam_validator:validate(with(Code, Rest), weak) of
              ok -> [];
              {error, [{_, Errors}]} -> [{MFA, Why} || {_, _, {MFA, Why}} <- Errors, MFA =:= {Name, F, A}]
          catch
              _:Why -> [{{Name, F, A}, {crash, Why}}]
          end
      end, Functions).

%%% Generated functions.

%% A program of the random grammar may not compile, because a pattern binds a variable twice or a guard has a call.
assembly(_, 0) -> none;
assembly(Name, Tries) ->
    Arities = [{list_to_atom("f" ++ integer_to_list(N)), pick([0, 1, 1, 2, 2, 3])} || N <- lists:seq(1, 2 + rand:uniform(4))],
    Exported = [FA || FA <- Arities, rand:uniform(3) > 1] ++ [hd(Arities)],
    Text = ["-module(", atom_to_list(Name), ").\n",
            "-export([", lists:join(",", [io_lib:format("~s/~w", [F, A]) || {F, A} <- lists:usort(Exported)]), "]).\n",
            [begin
                 put(callees, lists:nthtail(N, Arities)),
                 function(F, A)
             end || {N, {F, A}} <- numbered(Arities)]],
    Forms = forms(lists:flatten(Text)),
    Options = pick([[], [], [], [no_type_opt], [no_ssa_opt], [no_bool_opt], [no_copt], [inline], [no_bsm_opt],
                    [no_module_opt], [no_fun_opt], [no_recv_opt]]),
    try compile:noenv_forms(Forms, ['S', binary | Options]) of
        {ok, _, Code} -> Code;
        _ -> assembly(Name, Tries - 1)
    catch
        _:_ -> assembly(Name, Tries - 1)
    end.

forms(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    forms(Tokens, []).

forms([], []) -> [];
forms([{dot, _} = Dot | Rest], Form) ->
    case erl_parse:parse_form(lists:reverse([Dot | Form])) of
        {ok, Parsed} -> [Parsed | forms(Rest, [])];
        {error, _} -> [{error, unparsed} | forms(Rest, [])]
    end;
forms([Token | Rest], Form) -> forms(Rest, [Token | Form]).

pick(List) -> lists:nth(rand:uniform(length(List)), List).

fresh() ->
    N = case get(variables) of undefined -> 0; Known -> Known end,
    put(variables, N + 1),
    "V" ++ integer_to_list(N).

function(Name, Arity) ->
    Clauses = [begin
                   {Patterns, Vars} = patterns(Arity, 2),
                   [atom_to_list(Name), "(", lists:join(",", Patterns), ")", guard(Vars), " -> ", body(Vars, 3)]
               end || _ <- lists:seq(1, rand:uniform(3))],
    [lists:join(";\n", Clauses), ".\n"].

patterns(0, _) -> {[], []};
patterns(N, Depth) ->
    {P, Vars} = pattern(Depth),
    {Ps, More} = patterns(N - 1, Depth),
    {[P | Ps], Vars ++ More}.

pattern(Depth) when Depth =< 0 ->
    case rand:uniform(3) of
        1 -> {literal(), []};
        2 -> {"_", []};
        3 -> V = fresh(), {V, [V]}
    end;
pattern(Depth) ->
    case rand:uniform(9) of
        N when N =< 3 -> V = fresh(), {V, [V]};
        4 -> {Ps, Vars} = patterns(rand:uniform(3), Depth - 1), {["{", lists:join(",", Ps), "}"], Vars};
        5 -> {Ps, Vars} = patterns(2, Depth - 1), {["[", lists:join("|", Ps), "]"], Vars};
        6 -> {P, Vars} = pattern(Depth - 1), {["#{", pick(["a", "1", "b"]), " := ", P, "}"], Vars};
        7 -> bits();
        8 -> {P, Vars} = pattern(Depth - 1), V = fresh(), {[V, " = ", P], [V | Vars]};
        9 -> {P, Vars} = pattern(Depth - 1), {["{", pick(["tag", "rec", "ok"]), ",", P, "}"], Vars}
    end.

bits() ->
    {Segments, Vars} = lists:unzip([segment() || _ <- lists:seq(1, rand:uniform(3))]),
    Rest = fresh(),
    case rand:uniform(3) of
        1 -> {["<<", lists:join(",", Segments), ">>"], lists:append(Vars)};
        _ -> {["<<", lists:join(",", Segments), ",", Rest, pick(["/bits", "/binary"]), ">>"], [Rest | lists:append(Vars)]}
    end.

segment() ->
    V = fresh(),
    case rand:uniform(8) of
        1 -> {pick(["1", "\"ab\"", "0:4", "255:8"]), []};
        2 -> {["_:", pick(["1", "8", "13", "64"])], []};
        3 -> {[V, "/utf8"], [V]};
        4 -> {[V, ":", pick(["32", "64"]), "/float"], [V]};
        5 -> {[V, ":", pick(["1", "2", "16"]), "/binary"], [V]};
        _ -> {[V, ":", pick(["1", "3", "8", "16", "32", "60", "64", "70"]), pick(["", "/signed", "/little", "/little-signed"])], [V]}
    end.

guard([]) -> "";
guard(Vars) ->
    case rand:uniform(3) of
        1 -> [" when ", tests(Vars, rand:uniform(3))];
        _ -> ""
    end.

tests(Vars, 1) -> test(Vars);
tests(Vars, N) -> [test(Vars), pick([", ", "; ", " andalso ", " orelse "]), tests(Vars, N - 1)].

test(Vars) ->
    V = pick(Vars),
    case rand:uniform(8) of
        1 -> [pick(["is_tuple", "is_list", "is_map", "is_integer", "is_float", "is_atom", "is_binary", "is_bitstring",
                    "is_number", "is_pid", "is_function", "is_boolean", "is_reference"]), "(", V, ")"];
        2 -> [V, pick([" > ", " =< ", " =:= ", " =/= ", " == ", " < "]), pick([literal(), pick(Vars)])];
        3 -> ["tuple_size(", V, ") ", pick(["=:=", ">"]), " 2"];
        4 -> ["element(", pick(["1", "2"]), ",", V, ") =:= ", literal()];
        5 -> ["hd(", V, ") ", pick(["=:=", "<"]), " ", literal()];
        6 -> ["is_map_key(a,", V, ")"];
        7 -> [pick(["length", "map_size", "byte_size", "abs", "bnot "]), "(", V, ") > 1"];
        8 -> [V, pick([" + ", " - ", " * "]), "1 > 3"]
    end.

literal() ->
    pick(["0", "1", "-1", "255", "1152921504606846976", "a", "true", "false", "ok", "[]", "{}", "<<>>", "<<1,2,3>>", "#{}",
          "1.5", "-0.0", "\"ab\"", "{a,1}", "[x|y]", "#{a => 1}", "<<1:3>>", "1180591620717411303424"]).

body(Vars, Depth) ->
    case rand:uniform(4) of
        1 when Depth > 0 ->
            {P, More} = pattern(1),
            [P, " = ", expr(Vars, Depth - 1), ", ", body(More ++ Vars, Depth - 1)];
        2 when Depth > 0 -> [expr(Vars, Depth - 1), ", ", expr(Vars, Depth)];
        _ -> expr(Vars, Depth)
    end.

expr([], Depth) when Depth =< 0 -> literal();
expr(Vars, Depth) when Depth =< 0 -> pick([literal(), pick(Vars), pick(Vars)]);
expr(Vars, Depth) ->
    E = fun() -> expr(Vars, Depth - 1) end,
    case rand:uniform(26) of
        1 -> expr(Vars, 0);
        2 -> ["{", lists:join(",", [E() || _ <- lists:seq(1, rand:uniform(3))]), "}"];
        3 -> ["[", E(), "|", E(), "]"];
        4 -> ["#{", pick(["a", "b", expr(Vars, 0)]), " => ", E(), "}"];
        5 -> [group(E()), "#{", pick(["a", "b", expr(Vars, 0)]), pick([" => ", " := "]), E(), "}"];
        6 -> [group(E()), pick([" + ", " - ", " * ", " / ", " div ", " rem ", " band ", " bor ", " bsl ", " bsr ", " ++ "]), group(E())];
        7 -> [group(E()), pick([" < ", " > ", " =:= ", " == ", " =/= ", " >= "]), group(E())];
        8 -> [group(E()), pick([" and ", " or ", " xor ", " andalso ", " orelse "]), group(E())];
        9 -> [pick(["hd", "tl", "tuple_size", "length", "map_size", "byte_size", "not ", "abs", "float", "trunc", "is_list",
                    "is_tuple", "atom_to_list", "list_to_tuple", "tuple_to_list", "integer_to_list"]), "(", E(), ")"];
        10 -> ["element(", pick(["1", "2", "3", expr(Vars, 0)]), ",", E(), ")"];
        11 -> ["setelement(", pick(["1", "2"]), ",", E(), ",", E(), ")"];
        12 -> ["map_get(", pick(["a", "b"]), ",", E(), ")"];
        N when N =< 15 -> ["case ", E(), " of ", clauses(Vars, Depth - 1, 1 + rand:uniform(3)), " end"];
        16 -> ["try ", body(Vars, Depth - 1), " catch ", handlers(Vars, Depth - 1), " end"];
        17 -> ["try ", E(), " of ", clauses(Vars, Depth - 1, 2), " catch ", handlers(Vars, Depth - 1), " end"];
        18 -> ["try ", E(), " after ", E(), " end"];
        19 -> ["(catch ", E(), ")"];
        20 -> ["begin self() ! ", E(), ", receive ", clauses(Vars, Depth - 1, 2), " after ", pick(["0", "1"]), " -> ", E(), " end end"];
        21 -> ["<<", lists:join(",", [made(Vars) || _ <- lists:seq(1, rand:uniform(3))]), ">>"];
        22 -> comprehension(Vars, Depth);
        23 -> fun_call(Vars, Depth);
        24 -> call(Vars, Depth);
        25 -> pick(["1 + a", "hd([])", "map_size(foo)", "element(1, {})", "error(x)", "exit(x)", "throw(x)", "bnot ok",
                    "tuple_size([])", "atom_to_list(1)", "apply(0, any, [])"]);
        26 -> ["if ", tests(case Vars of [] -> ["1"]; _ -> Vars end, 2), " -> ", E(), "; true -> ", E(), " end"]
    end.

group(Text) -> ["(", Text, ")"].

clauses(Vars, Depth, Count) ->
    lists:join("; ", [begin
                          {P, More} = pattern(2),
                          [P, guard(More ++ Vars), " -> ", body(More ++ Vars, Depth - 1)]
                      end || _ <- lists:seq(1, Count)]).

handlers(Vars, Depth) ->
    C = fresh(), R = fresh(), S = fresh(),
    pick([["error:", R, " -> ", body([R | Vars], Depth - 1)],
          [C, ":", R, " -> ", body([C, R | Vars], Depth - 1)],
          [C, ":", R, ":", S, " -> {", C, ",", R, ",is_list(", S, ")}"],
          ["throw:x -> ", expr(Vars, Depth), "; error:", R, " when is_atom(", R, ") -> ", expr([R | Vars], Depth - 1)],
          "_:_ -> caught"]).

made(Vars) ->
    E = expr(Vars, 0),
    pick([["(", E, "):", pick(["8", "16", "3", "64"]), pick(["", "/little", "/signed"])],
          ["(", E, ")/", pick(["binary", "bits", "utf8", "float"])],
          "1", "\"abc\"",
          ["(", E, "):", pick(["1", "2"]), "/binary"]]).

comprehension(Vars, Depth) ->
    {P, More} = pattern(1),
    Inner = expr(More ++ Vars, Depth - 2),
    List = expr(Vars, Depth - 2),
    pick([["[", Inner, " || ", P, " <- ", List, "]"],
          ["[", Inner, " || ", P, " <- [1,{a,2},<<1,2>>,[x]], ", tests(case More ++ Vars of [] -> ["1"]; All -> All end, 1), "]"],
          ["<< <<(", Inner, "):8>> || ", P, " <- [1,2,3] >>"],
          ["[", Inner, " || <<_:8>> <= ", group(List), "]"]]).

fun_call(Vars, Depth) ->
    {P, More} = pattern(1),
    Fun = ["(fun(", P, ") -> ", expr(More ++ Vars, Depth - 1), " end)"],
    pick([[Fun, "(", expr(Vars, Depth - 1), ")"], Fun, ["lists:map(", Fun, ",[1,a,{x,y}])"]]).

%% Functions call those after them, so that programs end.
call(Vars, Depth) ->
    Own = case get(callees) of
              [] -> expr(Vars, Depth - 1);
              Callees ->
                  {F, A} = pick(Callees),
                  [atom_to_list(F), "(", lists:join(",", [expr(Vars, Depth - 2) || _ <- lists:duplicate(A, x)]), ")"]
          end,
    pick([Own, ["lists:reverse(", expr(Vars, Depth - 1), ")"],
          ["maps:put(k,", expr(Vars, Depth - 2), ",", expr(Vars, Depth - 2), ")"]]).

%%% Changes.

mutated(Functions, 0) -> Functions;
mutated(Functions, Changes) ->
    Own = [F || {{function, Name, _, _, _}, _} = F <- Functions, Name =/= module_info],
    {{function, Name, Arity, Entry, Code}, Count} = Chosen = pick(Own),
    {Header, Body} = lists:splitwith(fun(I) -> I =/= {label, Entry} end, Code),
    Other = element(5, element(1, pick(Own))),
    Changed = Header ++ change(Body, [I || I <- Other, keeps_place(I)]),
    New = {{function, Name, Arity, Entry, Changed}, Count + 1},
    mutated([case F of Chosen -> New; _ -> F end || F <- Functions], Changes - 1).

keeps_place({label, _}) -> false;
keeps_place({line, _}) -> false;
keeps_place({func_info, _, _, _}) -> false;
%% Code that never ends makes no calls here, so it could not be stopped.
keeps_place({jump, _}) -> false;
keeps_place({loop_rec_end, _}) -> false;
keeps_place({wait, _}) -> false;
keeps_place({wait_timeout, _, _}) -> false;
keeps_place(_) -> true.

change(Body, Others) ->
    Places = [N || {N, I} <- numbered(Body), keeps_place(I)],
    case Places of
        [] -> Body;
        _ ->
            At = pick(Places),
            {Before, [I | After]} = lists:split(At - 1, Body),
            Before ++ changed(rand:uniform(9), I, After, Others)
    end.

numbered(List) -> lists:zip(lists:seq(1, length(List)), List).

changed(1, _, After, _) -> After;
changed(2, I, After, _) -> [I, I | After];
changed(3, I, [Next | After], _) ->
    case keeps_place(Next) of
        true -> [Next, I | After];
        false -> [Next | After]
    end;
changed(4, I, After, [_ | _] = Others) ->
    case forward(pick(Others), After) of
        none -> [I | After];
        Other -> [Other, I | After]
    end;
changed(_, I, After, _) ->
    case part(I, After) of
        none -> [I | After];
        New -> [New | After]
    end.

%% An instruction with one part changed.
part(I, After) ->
    case places(I, []) of
        [] -> none;
        Places -> replace(I, lists:reverse(pick(Places)), After)
    end.

%% Paths to the parts that can be changed: not the labels of other functions.
%% The arity of a called function is there twice, and the validator takes 0 for any.
places({Call, _, {f, _}}, _) when Call =:= call; Call =:= call_only -> [];
places({call_last, _, {f, _}, _}, _) -> [[4]];
places({Call, _, {extfunc, _, _, _}}, _) when Call =:= call_ext; Call =:= call_ext_only -> [];
places({call_ext_last, _, {extfunc, _, _, _}, _}, _) -> [[4]];
places({call_fun2, {f, _}, _, Fun}, _) -> [[3] | places(Fun, [4])];
places({make_fun3, {f, _}, _, _, Dst, Env}, _) -> places(Dst, [5]) ++ places(Env, [6]);
places({x, _}, Path) -> [Path];
places({y, _}, Path) -> [Path];
places({fr, _}, Path) -> [Path];
places({f, _}, Path) -> [Path];
places({integer, _}, Path) -> [Path];
places({atom, _}, Path) -> [Path];
places({literal, _}, Path) -> [Path];
places({extfunc, _, _, _}, _) -> [];
places({field_flags, _}, _) -> [];
places({string, _}, _) -> [];
places(N, Path) when is_integer(N) -> [Path];
places(Tuple, Path) when is_tuple(Tuple) ->
    lists:append([places(E, [N | Path]) || {N, E} <- numbered(tuple_to_list(Tuple)), N > 1]);
places([_ | _] = List, Path) ->
    case io_lib:printable_list(List) of
        true -> [];
        false -> lists:append([places(E, [{N} | Path]) || {N, E} <- numbered(List)])
    end;
places(_, _) -> [].

replace(Part, [], After) -> other(Part, After);
replace(Tuple, [N | Path], After) when is_integer(N) ->
    case replace(element(N, Tuple), Path, After) of
        none -> none;
        New -> setelement(N, Tuple, New)
    end;
replace(List, [{N} | Path], After) ->
    {Before, [Part | Rest]} = lists:split(N - 1, List),
    case replace(Part, Path, After) of
        none -> none;
        New -> Before ++ [New | Rest]
    end.

other({x, N}, _) -> pick([{x, rand:uniform(4) - 1}, {x, N + 1}, {y, rand:uniform(3) - 1}]);
other({y, N}, _) -> pick([{y, rand:uniform(3) - 1}, {y, N + 1}, {x, rand:uniform(3) - 1}]);
other({fr, N}, _) -> {fr, pick([0, 1, 2, N + 1])};
other({f, _}, After) ->
    case [L || {label, L} <- After] of
        [] -> none;
        Labels -> {f, pick(Labels)}
    end;
other({integer, N}, _) -> {integer, pick([0, 1, 2, -1, N + 1, 1 bsl 64, 255])};
other({atom, _}, _) -> pick([{atom, true}, {atom, ok}, nil, {integer, 1}]);
other({literal, _}, _) -> {literal, pick([{a, 1}, "ab", #{a => 1}, <<1, 2>>, 1.5, {}, <<1:3>>])};
other(N, _) -> pick([0, 1, 2, 3, max(0, N - 1), N + 1, N + 8]).

%% An instruction of another function, with its labels among those that follow.
forward({Call, _, {f, _}} = I, _) when Call =:= call; Call =:= call_only -> I;
forward({call_last, _, {f, _}, _} = I, _) -> I;
forward({call_fun2, {f, _}, _, _} = I, _) -> I;
forward({make_fun3, {f, _}, _, _, _, _} = I, _) -> I;
forward({literal, _} = Constant, _) -> Constant;
forward({f, 0}, _) -> {f, 0};
forward({f, _}, After) ->
    case [L || {label, L} <- After] of
        [] -> none;
        Labels -> {f, pick(Labels)}
    end;
forward(Tuple, After) when is_tuple(Tuple) ->
    Parts = [forward(E, After) || E <- tuple_to_list(Tuple)],
    case lists:member(none, Parts) of
        true -> none;
        false -> list_to_tuple(Parts)
    end;
forward([_ | _] = List, After) ->
    Parts = [forward(E, After) || E <- List],
    case lists:member(none, Parts) of
        true -> none;
        false -> Parts
    end;
forward(Part, _) -> Part.
