%% Writes and compiles generated programs, and the smaller variants of a test that differs. The harness `generated` runs it on
%% the `erl` of a release, in a folder of its own.
-module(generated_programs).
-export([write/4, vary/4]).

%% Options of modules. `r24`: the instructions of older compilers, which OTP 29 cannot write. With `no_ssa_opt`, OTP 25 writes
%% modules that it does not load.
-define(OPTIONS, ["[]", "[]", "[]", "[inline]", "[no_type_opt]", "[no_ssa_opt]", "[r24]", "[no_copt]"]).

%% Writes the modules From to To of a seed, each with Count tests.
write(Seed, From, To, Count) ->
    Modules = together(fun(N) -> {N, generator:module(Seed, N, Count)} end, lists:seq(From, To), fun(N) -> N end),
    case [Module || {Module, false} <- Modules] of
        [] -> list([Module || {Module, true} <- Modules]);
        Bad -> io:format("~p do not compile~n", [Bad]), halt(1)
    end.

%% Writes smaller variants of one test, each as a module of its own: those numbered from Skip + 1 on, at most Limit. The test is
%% the variant Choice of the last call, or without a file of it the original. Prints how many variants there are in all.
vary({Seed, N, Test}, Choice, Skip, Limit) ->
    Current = case {Choice, file:consult("variants.term")} of
                  {0, {ok, [{Functions, _}]}} -> Functions;
                  {_, {ok, [{_, Last}]}} -> lists:nth(Choice, Last);
                  {_, {error, _}} -> element(2, lists:keyfind(Test, 1, generator:module(Seed, N, Test)))
              end,
    All = generator:reduced(Current),
    Variants = lists:sublist(lists:nthtail(min(Skip, length(All)), All), Limit),
    ok = file:write_file("variants.term", io_lib:format("~w.~n", [{Current, Variants}])),
    ok = file:write_file("smallest.erl", unicode:characters_to_binary(generator:text(Current))),
    Numbered = lists:zip(lists:seq(1, length(Variants)), Variants),
    Modules = together(fun({_, Functions}) -> {N, [{Test, Functions}]} end, Numbered, fun({K, _}) -> K end),
    list([Module || {Module, true} <- Modules]),
    io:format("~w~n", [length(All)]).

%% Writes a module for each item, as many at a time as there are schedulers. Gives whether each compiles.
together(Make, Items, Number) ->
    Self = self(),
    Groups = erlang:system_info(schedulers_online),
    Numbered = lists:zip(lists:seq(1, length(Items)), Items),
    Workers = [spawn_link(fun() -> Self ! {self(), [made(Number(Item), Make(Item)) || {K, Item} <- Numbered, K rem Groups =:= Group]} end)
               || Group <- lists:seq(0, Groups - 1)],
    lists:sort(lists:append([receive {Worker, Made} -> Made end || Worker <- Workers])).

made(K, {N, Tests}) ->
    Name = "generated_" ++ integer_to_list(K),
    Release = list_to_integer(erlang:system_info(otp_release)),
    Options = case lists:nth(1 + N rem length(?OPTIONS), ?OPTIONS) of
                  "[r24]" when Release > 27 -> "[]";
                  "[no_ssa_opt]" when Release < 26 -> "[]";
                  Other -> Other
              end,
    Exports = lists:join(", ", ["t" ++ integer_to_list(Test) ++ "/0" || {Test, _} <- Tests]),
    Head = ["-module(", Name, ").\n-compile(", Options, ").\n-export([", Exports, "]).\n-record(r, {a = 0, b = x, c = []}).\n\n"],
    Text = unicode:characters_to_binary([Head | [generator:text(Functions) || {_, Functions} <- Tests]]),
    ok = file:write_file(Name ++ ".erl", Text),
    {list_to_atom(Name), compile:file(Name, [return_warnings]) =/= error}.

list(Modules) ->
    Text = io_lib:format("-module(generated_list).~n-export([modules/0]).~nmodules() -> ~p.~n", [Modules]),
    ok = file:write_file("generated_list.erl", Text),
    {ok, _} = compile:file("generated_list", [report]),
    ok.
