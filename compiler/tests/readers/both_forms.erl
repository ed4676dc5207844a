%% Makes both forms, Name.S and Name.beam, of modules of some applications in a directory. A seed selects one of a number of
%% modules. The modules in a list of names are always taken.
%%
%% The compiler runs once, up to assembly code. The code is then printed as `erlc -S` prints it, and assembled as the
%% compiler assembles it. Sources and options are those of the installation. If a source does not compile outside of
%% OTP's build tree, the abstract code in the installed .beam is used.
%%
%% Writes one line for each module: source | abstract | missing, and its name.
-module(both_forms).
-export([main/1]).

main([Out, OneOf, Seed, Always | Apps]) ->
    IsTaken = fun(Beam) ->
                      Name = filename:basename(Beam, ".beam"),
                      erlang:phash2({Seed, Name}, list_to_integer(OneOf)) =:= 0
                          orelse lists:member(Name, string:lexemes(Always, ","))
              end,
    All = lists:append([filelib:wildcard(filename:join(code:lib_dir(list_to_atom(App), ebin), "*.beam")) || App <- Apps]),
    Beams = lists:filter(IsTaken, All),
    BySize = lists:reverse(lists:sort([{filelib:file_size(B), B} || B <- Beams])),
    Results = run([B || {_, B} <- BySize], erlang:system_info(schedulers_online), 0, Out, []),
    [io:format("~s ~s~n", [How, Name]) || {How, Name} <- lists:sort(Results)],
    halt(0).

%% At most N workers at a time.
run([], _, 0, _, Acc) -> Acc;
run([Beam | Beams], N, Busy, Out, Acc) when Busy < N ->
    Parent = self(),
    spawn_link(fun() -> Parent ! {done, make(Beam, Out)} end),
    run(Beams, N, Busy + 1, Out, Acc);
run(Beams, N, Busy, Out, Acc) ->
    receive {done, Result} -> run(Beams, N, Busy - 1, Out, [Result | Acc]) end.

make(Beam, Out) ->
    Name = filename:basename(Beam, ".beam"),
    {ok, {_, [{compile_info, Info}]}} = beam_lib:chunks(Beam, [compile_info]),
    Lib = filename:dirname(filename:dirname(Beam)),
    Options = [to_asm, binary, return | options(proplists:get_value(options, Info, []), Lib)],
    Sources = filelib:wildcard(filename:join([Lib, "src", "**", Name ++ ".erl"])),
    {How, Asm} =
        case [A || Source <- Sources, A <- compiled(fun() -> compile:file(Source, Options) end)] of
            [FromSource | _] -> {source, FromSource};
            [] -> from_abstract(Beam, Options)
        end,
    Asm =:= none orelse write(Asm, filename:join(Out, Name), Options),
    {How, Name}.

from_abstract(Beam, Options) ->
    case beam_lib:chunks(Beam, [abstract_code]) of
        {ok, {_, [{abstract_code, {_, Forms}}]}} ->
            case compiled(fun() -> compile:forms(Forms, Options) end) of
                [Asm] -> {abstract, Asm};
                [] -> {missing, none}
            end;
        _ ->
            {missing, none}
    end.

compiled(Compile) ->
    case catch Compile() of
        {ok, _, Asm, _} -> [Asm];
        _ -> []
    end.

%% The options a module was compiled with; include paths point into this installation.
options(Options, Lib) ->
    Libs = filename:dirname(Lib),
    Includes = [Lib, filename:join(Lib, "src"), filename:join(Lib, "include")
                | filelib:wildcard(filename:join(Libs, "{stdlib,kernel,compiler}-*/include"))],
    [{i, I} || I <- Includes] ++ [O || O <- Options, keep(O)].

keep({i, _}) -> false;
keep({outdir, _}) -> false;
keep(debug_info) -> false;
keep(warnings_as_errors) -> false;
keep(_) -> true.

write(Asm, Base, Options) ->
    {ok, File} = file:open(Base ++ ".S", [write, delayed_write, {encoding, utf8}]),
    beam_listing:module(File, Asm),
    ok = file:close(File),
    {ok, Binary} = beam_asm:module(Asm, [], [], Options -- [to_asm]),
    ok = file:write_file(Base ++ ".beam", Binary).
