%% Programs on programs: the compiler, its passes and its text forms, syntax tools, the linter, debug information, the shell's
%% commands, release handling's readers.
-module(world_tools).
-export([main/0]).

main() ->
    [try Part() catch Class:Reason:Trace -> exit({Name, Class, Reason, Trace}) end || {Name, Part} <- parts()],
    ok.

parts() ->
    [{compiling, fun compiling/0}, {beams, fun beams/0}, {syntax, fun syntax/0}, {preprocessing, fun preprocessing/0}, {shell, fun shell/0}].

source() ->
    "-module(made).\n"
    "-export([f/1, g/2, h/1]).\n"
    "-record(r, {a = 1 :: integer(), b}).\n"
    "-type t() :: #r{} | [atom()].\n"
    "-spec f(term()) -> term().\n"
    "f(#r{a = A} = R) when A > 1, is_integer(A) -> R#r{b = [X * 2 || X <- lists:seq(1, A), X rem 2 =:= 0]};\n"
    "f(<<A:16/little, B/binary>>) -> try g(A, B) catch error:E:S -> {E, S} after ok end;\n"
    "f(M) when is_map(M) -> #{a := V} = M, M#{a => V + 1.5, b => <<V/float>>};\n"
    "f(X) -> case X of [] -> none; [_ | T] -> f(T); \"abc\" -> fun(Y) -> {X, Y} end end.\n"
    "g(A, B) -> receive {A, M} -> M; stop -> exit(B) after 10 -> h({A, B}) end.\n"
    "h({_, _} = T) -> element(1, T) + h(0); h(0) -> ok; h(N) -> begin Z = N band 7, Z bsl 2 end.\n".

forms() -> forms(erl_scan:string(source()), []).

forms({ok, Tokens, _}, Forms) -> split(Tokens, [], Forms).

split([], [], Forms) -> lists:reverse(Forms);
split([{dot, _} = Dot | Rest], Form, Forms) ->
    {ok, Parsed} = erl_parse:parse_form(lists:reverse([Dot | Form])),
    split(Rest, [], [Parsed | Forms]);
split([Token | Rest], Form, Forms) -> split(Rest, [Token | Form], Forms).

compiling() ->
    Forms = forms(),
    {ok, made, Binary} = compile:forms(Forms, [debug_info, return_errors]),
    {ok, made, _} = compile:forms(Forms, [no_copt, inline, {inline, [{h, 1}]}, inline_list_funcs]),
    {ok, made, Core} = compile:forms(Forms, [to_core]),
    _ = lists:flatten(core_pp:format(Core)),
    {ok, made, _} = compile:forms(Core, [from_core]),
    {ok, made, Asm} = compile:forms(Forms, [to_asm]),
    {ok, made, _} = compile:forms(Asm, [from_asm]),
    {error, _, _} = compile:forms([{attribute, 1, module, bad}, {attribute, 1, export, [{f, 0}]}], [return_errors]),
    _ = compile:noenv_forms(Forms, [strong_validation, report_warnings]),
    {module, made} = code:load_binary(made, "made", Binary),
    true = code:delete(made),
    _ = code:purge(made),
    ok.

beams() ->
    {ok, made, Binary} = compile:forms(forms(), [debug_info]),
    {ok, {made, [{abstract_code, _}]}} = beam_lib:chunks(Binary, [abstract_code]),
    _ = [beam_lib:info(Binary), beam_lib:version(Binary), beam_lib:md5(Binary), beam_lib:strip(Binary), beam_lib:chunks(Binary, [exports, imports, atoms, attributes])],
    _ = beam_disasm:file(Binary),
    ok.

syntax() ->
    [Form | _] = Forms = forms(),
    _ = [erl_prettypr:format(F) || F <- Forms],
    Tree = erl_syntax:form_list(Forms),
    _ = erl_syntax_lib:fold(fun(_, N) -> N + 1 end, 0, Tree),
    _ = [erl_syntax_lib:analyze_form(Form), erl_syntax:revert_forms(Forms), erl_syntax_lib:analyze_forms(Forms), erl_syntax_lib:annotate_bindings(lists:last(Forms), ordsets:new())],
    _ = merl:quote("f(_@X) -> _@X"),
    _ = prettypr:format(prettypr:text("x")),
    _ = erl_recomment:recomment_forms(Tree, []),
    _ = [erl_lint:module(Forms), erl_expand_records:module(Forms, [])],
    ok.

preprocessing() ->
    File = filename:join("/tmp", "world_tools-" ++ os:getpid() ++ ".erl"),
    ok = file:write_file(File, ["-define(TWICE(X), X, X).\n-ifdef(NONE).\n-else.\n-define(LINE_OF, ?LINE).\n-endif.\n", source(), "i() -> {?TWICE(1), ?MODULE, ?LINE_OF}.\n"]),
    {ok, Forms} = epp:parse_file(File, []),
    true = length(Forms) > 5,
    {ok, _} = epp_dodger:parse_file(File),
    _ = erl_comment_scan:file(File),
    _ = epp:read_encoding(File),
    ok = file:delete(File).

shell() ->
    _ = [shell:strings(true), shell_default:module_info(module)],
    _ = [otp_internal:obsolete(erlang, now, 0), erl_internal:bif(self, 0)],
    ok.
