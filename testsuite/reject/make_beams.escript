#!/usr/bin/env escript
%% Makes the broken .beam files of this folder, each from the same small module by one change.
%% Run it here with the escript of OTP 25 after adding a file; the files are kept.

main([]) ->
    Forms = [{attribute, 1, module, broken}, {attribute, 1, export, [{main, 0}]}, {function, 2, main, 0, [{clause, 2, [], [], [{atom, 2, ok}]}]}],
    {ok, broken, Beam} = compile:forms(Forms, [deterministic]),
    {ok, broken, Chunks} = beam_lib:all_chunks(Beam),
    {_, Code} = lists:keyfind("Code", 1, Chunks),
    <<16:32, Set:32, OpMax:32, Labels:32, Functions:32, Instructions/binary>> = Code,
    Body = fun(Max, Is) -> build(lists:keyreplace("Code", 1, Chunks, {"Code", <<16:32, Set:32, Max:32, Labels:32, Functions:32, Is/binary>>})) end,
    write("empty", <<>>),
    write("not_a_beam", <<"FOR1", 4:32, "JPEG">>),
    write("truncated", binary:part(Beam, 0, byte_size(Beam) div 2)),
    write("no_code", build(lists:keydelete("Code", 1, Chunks))),
    write("no_atoms", build(lists:keydelete("AtU8", 1, Chunks))),
    write("unknown_opcode", Body(OpMax, <<251, Instructions/binary>>)),
    write("later_release", Body(255, Instructions)),
    %% The last instruction is int_code_end, one byte; a move in its place has no operands.
    Last = byte_size(Instructions) - 1,
    <<Before:Last/binary, 3>> = Instructions,
    write("cut_operand", Body(OpMax, <<Before/binary, 64>>)),
    {At, 4} = binary:match(Beam, <<"Code">>),
    <<Head:(At + 4)/binary, _:32, Tail/binary>> = Beam,
    write("chunk_too_long", <<Head/binary, 16#7fffffff:32, Tail/binary>>),
    %% move of the atom number 200, a two-byte operand, to x0.
    write("atom_out_of_range", Body(OpMax, <<Before/binary, 64, 2#00001010, 200, 2#00000011, 3>>)).

build(Chunks) ->
    {ok, Beam} = beam_lib:build_module(Chunks),
    Beam.

write(Name, Bytes) ->
    ok = file:write_file(Name ++ ".beam", Bytes).
