#!/usr/bin/env escript
%% Makes the cases of this folder that call BIFs with bad arguments, from the table bifs.tsv.
%% Run it here with the escript of OTP 25, then bless `errors/`. It names each BIF without a row.
%%
%% Columns of the table, separated by tabs; a line that begins with # is a comment:
%%
%%     case        module of the case, `-` when the BIF is not called
%%     module, function, arity
%%     arguments   good arguments, Erlang expressions separated by commas
%%     result      `shown`, or `hidden` when it depends on time, machine or process
%%     left_out    probes that are not made, separated by spaces (see below)
%%     out27       what OTP 27 does differently, or nothing
%%     out29       what OTP 29 does differently from 27, or nothing
%%     reason      why it is not called, or why probes are left out
%%
%% A probe is `good`, all arguments as in the table; `N:KIND`, argument N replaced by a bad value; or `all:KIND`. Each is
%% called twice: by a static call, and by module and name.

main([]) ->
    {ok, Text} = file:read_file("bifs.tsv"),
    Lines = [Line || Line <- binary:split(Text, <<"\n">>, [global, trim_all]), binary:first(Line) =/= $#],
    Rows = [row(binary:split(Line, <<"\t">>, [global])) || Line <- Lines],
    complete(Rows),
    Cases = lists:usort([Case || #{'case' := Case} <- Rows, Case =/= "-"]),
    [write(Case, [Row || Row = #{'case' := C} <- Rows, C =:= Case]) || Case <- Cases].

row(Fields) ->
    [Case, M, F, A, Args, Result, LeftOut, Out27, Out29, Reason] = [binary_to_list(Field) || Field <- Fields],
    (LeftOut =/= "" orelse Case =:= "-") andalso Reason =:= "" andalso error({no_reason, M, F}),
    #{'case' => Case, m => M, f => F, a => list_to_integer(A), args => arguments(Args), result => Result,
      left_out => string:lexemes(LeftOut, " "), out27 => Out27, out29 => Out29}.

%% The texts of expressions separated by commas.
arguments("") ->
    [];
arguments(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text ++ "."),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    [lists:flatten(erl_pp:expr(Expression, [{linewidth, 1000}])) || Expression <- Expressions].

%% Names the BIFs of the runtime that the table lacks.
complete(Rows) ->
    {ok, Source} = file:read_file("../../../runtime/abi/src/bif.rs"),
    Pattern = "^ +[a-z0-9_]+ \"([^\"]+)\" \"([^\"]+)\" ([0-9]+) [A-Z][a-z]+;",
    {match, Found} = re:run(Source, Pattern, [global, multiline, {capture, all_but_first, list}]),
    Known = [[M, F, integer_to_list(A)] || #{m := M, f := F, a := A} <- Rows],
    [io:format("no row: ~s:~s/~s~n", Native) || Native <- Found -- Known].

kinds() ->
    [{"atom", "bad"}, {"tuple", "{bad, 1}"}, {"huge", "1180591620717411303424"}, {"minus", "-1"}, {"float", "1.5"},
     {"bits", "<<1:3>>"}, {"empty", "[]"}, {"list", "[bad]"}, {"improper", "[1 | bad]"}].

probes(#{args := Good, left_out := LeftOut}) ->
    Whole = [{"all:" ++ Kind, [Bad || _ <- Good]} || {Kind, Bad} <- kinds(), lists:member(Kind, ["atom", "tuple", "huge"])],
    Single = [{integer_to_list(N) ++ ":" ++ Kind, replaced(N, Bad, Good)} || N <- lists:seq(1, length(Good)), {Kind, Bad} <- kinds()],
    distinct([Arguments || {Name, Arguments} <- [{"good", Good}] ++ Whole ++ Single, not lists:member(Name, LeftOut)], []).

replaced(N, Bad, Good) ->
    {Before, [_ | After]} = lists:split(N - 1, Good),
    Before ++ [Bad | After].

distinct([], Seen) ->
    lists:reverse(Seen);
distinct([Arguments | Rest], Seen) ->
    case lists:member(Arguments, Seen) of
        true -> distinct(Rest, Seen);
        false -> distinct(Rest, [Arguments | Seen])
    end.

write(Case, Rows) ->
    Modules = lists:usort([M || #{m := M} <- Rows]),
    Text = ["%% BIFs of ", lists:join(" and ", Modules), " refuse bad arguments, each with its reason and its top of the trace.\n"
            "%% Made by make_error_cases.escript.\n",
            directive("out27", [Row || Row = #{out27 := Out} <- Rows, Out =/= ""]),
            directive("out29", [Row || Row = #{out29 := Out} <- Rows, Out =/= ""]),
            "-module(", Case, ").\n-export([main/0, id/1]).\n\n"
            "main() ->\n", lists:join(",\n", [block(Row) || Row <- Rows]), ".\n\n",
            [function(Row) || Row <- Rows], helpers()],
    ok = file:write_file(Case ++ ".erl", Text),
    io:format("~s: ~w probes~n", [Case, lists:sum([length(probes(Row)) || Row <- Rows])]).

directive(_, []) ->
    "";
directive(Word, Rows) ->
    Reasons = [[atom(F), $/, integer_to_list(A), " ", maps:get(list_to_atom(Word), Row)] || Row = #{f := F, a := A} <- Rows],
    ["%% ", Word, ": ", lists:join("; ", Reasons), "\n"].

block(Row = #{m := M, f := F, a := A, result := Result}) ->
    Lists = [["[", lists:join(", ", Arguments), "]"] || Arguments <- probes(Row)],
    ["    probe(", M, ", ", atom(F), ", fun ", name(F, A), "/", integer_to_list(A), ", ", Result, ", [\n        ",
     lists:join(",\n        ", Lists), "\n    ])"].

%% The call is not in tail position.
function(#{m := M, f := F, a := A}) ->
    Variables = lists:join(", ", [[$A, integer_to_list(N)] || N <- lists:seq(1, A)]),
    [name(F, A), "(", Variables, ") ->\n    [", M, ":", atom(F), "(", Variables, ")].\n\n"].

name(F, A) -> atom(F ++ "_" ++ integer_to_list(A)).

atom(Text) -> io_lib:write_atom(list_to_atom(Text)).

helpers() ->
    "probe(_, _, _, _, []) ->\n"
    "    ok;\n"
    "probe(M, F, Static, Result, [Args | Rest]) ->\n"
    "    Ways = [attempt(fun() -> apply(Static, Args) end, Args, Result), attempt(fun() -> [apply(M, F, Args)] end, Args, Result)],\n"
    "    case Ways of\n"
    "        [Same, Same] -> erlang:display({F, plain(Args), Same});\n"
    "        [Call, Dynamic] -> erlang:display({F, plain(Args), call, Call, dynamic, Dynamic})\n"
    "    end,\n"
    "    probe(M, F, Static, Result, Rest).\n"
    "\n"
    "attempt(Fun, Args, Result) ->\n"
    "    try Fun() of\n"
    "        [_] when Result =:= hidden -> ok_value;\n"
    "        [Value] -> {ok, plain(Value)}\n"
    "    catch\n"
    "        Class:Reason:Stack -> {Class, plain(Reason), top(Stack, Args)}\n"
    "    end.\n"
    "\n"
    "%% The top of the trace: `args` stands for the arguments of the probe, `caller` for a function of this module.\n"
    "top([], _) -> [];\n"
    "top([{?MODULE, _, Arity, Info} | _], _) when is_integer(Arity) -> [caller | error_info(Info)];\n"
    "top([{?MODULE, _, Args, Info} | _], _) -> [{caller, plain(Args)} | error_info(Info)];\n"
    "top([{M, F, Args, Info} | _], Args) -> [{M, F, args} | error_info(Info)];\n"
    "top([{M, F, Args, Info} | _], _) -> [{M, F, plain(Args)} | error_info(Info)].\n"
    "\n"
    "error_info(Info) ->\n"
    "    [{Name, lists:sort(maps:to_list(Map))} || {Name, Map} <- Info, Name =:= error_info].\n"
    "\n"
    "%% The term without parts that differ between runs.\n"
    "plain([Head | Tail]) -> [plain(Head) | plain(Tail)];\n"
    "plain({re_pattern, _, _, _, _}) -> pattern;\n"
    "plain(Tuple) when is_tuple(Tuple) -> list_to_tuple(plain(tuple_to_list(Tuple)));\n"
    "plain(Pid) when is_pid(Pid) -> pid;\n"
    "plain(Ref) when is_reference(Ref) -> reference;\n"
    "plain(Fun) when is_function(Fun) -> function;\n"
    "plain(Bin) when is_binary(Bin), byte_size(Bin) > 64 -> context;\n"
    "plain(Map) when is_map(Map), map_size(Map) > 1 -> {map, plain(lists:sort(maps:to_list(Map)))};\n"
    "plain(Term) -> Term.\n"
    "\n"
    "id(Term) -> Term.\n".
