%% Every truncation of an external term is refused, and every change of one of its bytes gives a term or badarg; the
%% outcomes are summed up.
-module(hostile_bytes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Options = [{minor_version, 2}],
    Terms = [{a, [1, -5, 300], "abc", [x | y]}, #{k => 1.5, [] => {}}, <<1, 2, 3:3>>, [1 bsl 70, -(1 bsl 100)], lists:seq(1, 300, 50),
             {<<"bytes">>, 'a b', [[[]]]}],
    [erlang:display(term_to_binary(Term, Options)) || Term <- id(Terms)],
    [sum_up(term_to_binary(Term, Options)) || Term <- id(Terms)],
    sum_up(id(<<131, 104, 3, 99, "1.50000000000000000000e+00", 0:40, 115, 1, $a, 105, 1:32, 106>>)),
    sum_up(id(<<131, 116, 3:32, 97, 1, 97, 2, 98, 3:32, 106, 107, 1:16, 9, 111, 1:32, 0, 7>>)).

sum_up(Bytes) ->
    Cut = [read(binary_part(Bytes, 0, N)) || N <- lists:seq(0, byte_size(Bytes) - 1)],
    badarg = lists:foldl(fun(badarg, badarg) -> badarg end, badarg, Cut),
    Changes = [read(change(Bytes, At, Byte)) || At <- lists:seq(0, byte_size(Bytes) - 1), Byte <- lists:seq(0, 255), special(Byte)],
    erlang:display({length(Changes), length([T || {term, T} <- Changes]), sum(Changes, 0)}).

%% Tags of other nodes' pids and of the like are left out.
special(Byte) -> Byte < 60 orelse Byte > 121 orelse lists:member(Byte, [70, 77, 97, 98, 99, 104, 105, 106, 107, 108, 109, 110, 111, 115, 116, 119]).

change(Bytes, At, Byte) ->
    <<Before:At/binary, _, After/binary>> = Bytes,
    <<Before/binary, Byte, After/binary>>.

read(Bytes) ->
    try binary_to_term(Bytes) of Term -> {term, erlang:phash2(Term)} catch error:badarg -> badarg end.

sum([{term, T} | Rest], Sum) -> sum(Rest, (Sum * 31 + T) rem 1000003);
sum([badarg | Rest], Sum) -> sum(Rest, (Sum * 31 + 1) rem 1000003);
sum([], Sum) -> Sum.
