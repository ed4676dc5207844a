%% Subjects and expressions may be any I/O data; parts of big binaries and of bit-aligned ones are the right bytes.
%% out29: an expression may hold the character zero, up to OTP 27 it ends there.
-module(re_subjects).
-export([main/0, id/1]).

main() ->
    erlang:display(re:run(id(["ab", [<<"cd">>, $e] | <<"f">>]), id([$c, <<"d">> | "e"]), [{capture, all, list}])),
    erlang:display(re:run(id(<<>>), id(<<>>))),
    erlang:display(re:run(id([]), id([]))),
    erlang:display(re:run(id([[], <<>>]), id("x?"))),
    Big = binary:copy(id(<<"0123456789">>), 20),
    {match, [P]} = re:run(Big, "9(.*)9", [{capture, all_but_first, binary}]),
    erlang:display({byte_size(P), binary:part(P, 0, 5), binary:referenced_byte_size(P) =:= byte_size(Big)}),
    <<_:3, Odd/bits>> = <<0:3, Big/binary>>,
    erlang:display(re:run(id(Odd), "8(90)1", [{capture, all, binary}])),
    {match, [Q]} = re:run(id(<<"small subject">>), "s.b", [{capture, first, binary}]),
    erlang:display(Q),
    Sub = binary:part(Big, 5, 100),
    erlang:display(re:run(Sub, "^5(6)", [{capture, all, index}])),
    {match, [T]} = re:run(Sub, "^5(6)", [{capture, [1], binary}]),
    erlang:display(T),
    erlang:display(re:run(id([0, 255, 128]), id([255]))),
    erlang:display(re:run(id(<<"a", 0, "b">>), id(<<"a", 0, "b">>))),
    erlang:display(re:run(id(<<"a", 0, "b">>), id("a\\0b$"))),
    Bytes = list_to_binary(lists:seq(0, 255)),
    erlang:display(re:run(Bytes, id("[\\x80-\\xff]+"))),
    erlang:display(re:run(Bytes, id("[^\\0-\\x7f]+"), [{capture, first}])).

id(X) -> X.
