#!/usr/bin/env escript
%% Writes what OTP makes of constructions of one and two segments: the rows of runtime/src/binary/otp_constructions.txt,
%% without their releases. The test constructions.rs runs it on each release.
%%
%% A row is `segments | arguments | outcome` of a function f(V0, S0) -> <<segments>> or f(V0, S0, V1, S1) -> <<segments>>.
%% One segment is shown with all values and sizes; two are shown with as many arguments as SAMPLE says, drawn by a fixed seed.
%% The property program constructions.erl asks the same, of compiled code and of more values, each time with many more rows.
-mode(compile).

-define(SAMPLE, 4).

main([]) ->
    seed(),
    One = [[A] || A <- segments()],
    Two = [[A, B] || A <- segments(), B <- segments()],
    Functions = lists:zip(lists:seq(1, length(One) + length(Two)), One ++ Two),
    load(Functions),
    [row(Index, Segments, Arguments) || {Index, Segments} <- Functions, Arguments <- arguments(Segments)],
    ok.

segments() ->
    ["V:8", "V:S", "V:S/unit:8", "V:64/float", "V:S/float", "V/binary", "V:2/binary", "V:S/binary", "V:S/bitstring",
     "V/bitstring", "V:S/binary-unit:3", "V/binary-unit:3", "V/utf8", "V/utf16", "V/utf32", "V:16/float-little",
     "V:32/float", "V/utf16-little", "V:12/little", "V:70/little"].

values() ->
    [1, -1, 5.5, 1.0e300, x, <<"abc">>, <<5:3>>, 16#D800, 16#10FFFF, 16#110000, 1 bsl 70, -(1 bsl 1100), 65504.0, 65520.0,
     1.0e39, 128, 2047, 70000].

sizes() -> [8, 0, -1, x, 1 bsl 70, -(1 bsl 70), 16, 64, 3, 1.0].

%% So long a float is refused for its size; of an integer OTP would want the memory.
sizes("V:S/float") -> [1 bsl 59 | sizes()];
sizes(Segment) ->
    case string:find(Segment, ":S") of
        nomatch -> [8];
        _ -> sizes()
    end.

arguments([A]) -> [[V, S] || V <- values(), S <- sizes(A)];
arguments([A, B]) -> [argument(A) ++ argument(B) || _ <- lists:seq(1, ?SAMPLE)].

%% A value and a size; every other time one of which the segment can be made, since else hardly a pair could.
argument(Segment) ->
    Fitting =
        case string:find(Segment, "/") of
            "/float" ++ _ -> [5.5, 1, 65504.0];
            "/utf" ++ _ -> [128, 2047, 70000];
            "/bin" ++ _ -> [<<"abc">>];
            "/bit" ++ _ -> [<<"abc">>, <<5:3>>];
            _ -> [1, -1, 70000]
        end,
    case r(2) of
        0 -> [one_of(Fitting), one_of([S || S <- sizes(Segment), S =:= 8 orelse S =:= 16 orelse S =:= 3])];
        1 -> [one_of(values()), one_of(sizes(Segment))]
    end.

load(Functions) ->
    Forms = [form("-module(made).\n"), form("-compile([export_all, nowarn_export_all, nowarn_unused_vars]).\n")
             | [function(Index, Segments) || {Index, Segments} <- Functions]],
    {ok, made, Code} = compile:forms(Forms),
    {module, made} = code:load_binary(made, "made", Code).

function(Index, Segments) ->
    Numbered = [renamed(Segment, integer_to_list(Number)) || {Number, Segment} <- numbered(Segments)],
    Heads = [["V", integer_to_list(Number), ", S", integer_to_list(Number)] || {Number, _} <- numbered(Segments)],
    form(lists:flatten(io_lib:format("f~w(~s) -> <<~s>>.~n", [Index, lists:join(", ", Heads), lists:join(", ", Numbered)]))).

numbered(Segments) -> lists:zip(lists:seq(0, length(Segments) - 1), Segments).

renamed(Segment, Number) ->
    re:replace(re:replace(Segment, "^V", "V" ++ Number), ":S", ":S" ++ Number, [{return, list}]).

form(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

row(Index, Segments, Arguments) ->
    Outcome =
        try {ok, apply(made, list_to_atom("f" ++ integer_to_list(Index)), Arguments)}
        catch error:Reason:Trace -> {error, Reason, cause(Trace)}
        end,
    io:put_chars([lists:join(" , ", Segments), " | ", io_lib:format("~w | ~w~n", [Arguments, Outcome])]).

cause([{_, _, _, Info} | _]) ->
    #{cause := Cause} = proplists:get_value(error_info, Info),
    Cause.

seed() -> put(state, 1).

r(N) ->
    State = get(state) * 48271 rem 2147483647,
    put(state, State),
    State rem N.

one_of(List) -> lists:nth(r(length(List)) + 1, List).
