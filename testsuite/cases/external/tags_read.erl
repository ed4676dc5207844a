%% Every tag of atoms, numbers, bitstrings, lists, tuples and maps is read, with counts and texts at their borders.
%% out27: big integers are smaller, and a bitstring of no bits has another form
-module(tags_read).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show(Bytes) || Bytes <- id(atoms() ++ numbers() ++ bits() ++ compounds())],
    [erlang:display(length(atom_to_list(binary_to_term(Bytes)))) || Bytes <- id(longest())],
    [show(Bytes) || Bytes <- id(too_long())],
    [float_text(Text) || Text <- id(texts())],
    [erlang:display(integer(N)) || N <- id([524280, 524281, 4194296, 4194297])],
    [show(<<131, Tag, 1:128>>) || Tag <- lists:seq(0, 255), not lists:member(Tag, known())].

atoms() ->
    [<<131, 100, 0, 1, 97>>, <<131, 100, 0, 0>>, <<131, 115, 1, 97>>, <<131, 115, 0>>, <<131, 118, 0, 1, 97>>, <<131, 119, 1, 97>>,
     <<131, 119, 0>>, <<131, 119, 2, 196, 196>>, <<131, 119, 3, 237, 160, 128>>, <<131, 119, 2, 192, 128>>, <<131, 118, 0, 1, 200>>,
     <<131, 100, 0, 2, 97>>].

longest() ->
    [<<131, 100, 255:16, (binary:copy(<<"a">>, 255))/binary>>, <<131, 118, 510:16, (binary:copy(<<196, 128>>, 255))/binary>>,
     <<131, 115, 255, (binary:copy(<<"a">>, 255))/binary>>].

too_long() ->
    [<<131, 100, 256:16, (binary:copy(<<"a">>, 256))/binary>>, <<131, 118, 512:16, (binary:copy(<<196, 128>>, 256))/binary>>].

numbers() ->
    [<<131, 110, 0, 0>>, <<131, 110, 0, 1>>, <<131, 110, 1, 2, 5>>, <<131, 110, 9, 0, 0:72>>, <<131, 110, 9, 1, 1, 0:64>>,
     <<131, 110, 8, 1, 0:56, 16>>, <<131, 110, 8, 0, 0:56, 16>>, <<131, 111, 2:32, 1, 1, 1>>, <<131, 111, 16#ffffffff:32, 1, 1>>,
     <<131, 98, 255, 255, 255, 255>>, <<131, 98, 0, 0, 0, 5>>, <<131, 70, 16#7ff0000000000000:64>>, <<131, 70, 16#7ff8000000000000:64>>,
     <<131, 70, 16#8000000000000000:64>>, <<131, 70, 1, 2, 3>>].

bits() ->
    [<<131, 77, 0:32, 0>>, <<131, 77, 0:32, 1>>, <<131, 77, 1:32, 0, 255>>, <<131, 77, 1:32, 8, 255>>, <<131, 77, 1:32, 9, 255>>,
     <<131, 77, 1:32, 3, 255>>, <<131, 77, 2:32, 3, 255, 255>>, <<131, 77, 16#ffffffff:32, 3, 255>>, <<131, 109, 0:32>>,
     <<131, 109, 3:32, 1, 2>>].

compounds() ->
    [<<131, 108, 0:32, 106>>, <<131, 108, 0:32, 97, 5>>, <<131, 107, 0:16>>, <<131, 105, 0:32>>, <<131, 108, 16#ffffffff:32, 106>>,
     <<131, 105, 16#1000000:32, 106>>, <<131, 105, 2:32, 97, 1, 97, 2>>, <<131, 116, 0:32>>, <<131, 116, 2:32, 97, 1, 97, 2, 97, 1, 97, 3>>,
     <<131, 116, 2:32, 97, 1, 97, 2, 70, 1.0/float, 97, 3>>, <<131, 116, 16#ffffffff:32, 97, 1, 97, 2>>,
     <<131, 116, 40:32, << <<97, (I rem 39), 97, 1>> || I <- lists:seq(1, 40) >>/binary>>].

texts() ->
    ["1.5", "1.50000000000000000000e+00", " 1.5", "1.5 ", "1", "1e5", "1.e5", "+1.5", "-1.5", "inf", "nan", "1.5x", "", "1.0e400",
     "1.0e-400", ".5", "1,5", "1.5E3", "1.5e", "1.5e+", "-0.0"].

float_text(Text) ->
    show(<<131, 99, (list_to_binary(Text))/binary, 0:(8 * (31 - length(Text)))>>).

integer(Size) ->
    try byte_size(term_to_binary(binary_to_term(<<131, 111, Size:32, 0, (binary:copy(<<255>>, Size))/binary>>)))
    catch error:Reason -> Reason
    end.

known() ->
    [70, 77, 80, 88, 89, 90, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 118, 119,
     120, 121] ++ references_to_atoms().

%% Tags for atoms by their number in one run of a program.
references_to_atoms() -> [73, 75].

show(Bytes) ->
    Shown = case Bytes of <<Start:24/binary, _/binary>> -> Start; _ -> Bytes end,
    erlang:display({Shown, try binary_to_term(Bytes, [used]) catch error:Reason -> Reason end}).
