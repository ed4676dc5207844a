%% A request tagged with a fresh reference finds its own answer behind a thousand others.
-module(calls_with_references).
-export([main/0, id/1]).
main() ->
    [self() ! {noise, N} || N <- lists:seq(1, 1000)],
    erlang:display([call(N) || N <- [1, 2, 3]]),
    erlang:display(late()),
    Refs = [begin R = make_ref(), self() ! {R, N}, {N, R} end || N <- lists:seq(1, 20)],
    erlang:display([receive {R, N} -> N * 10 end || {N, R} <- lists:reverse(Refs)]),
    erlang:display(length(flush())),
    R1 = make_ref(),
    R2 = make_ref(),
    erlang:display({R1 =:= R2, R1 == R1, is_reference(R1), is_reference(a), id(R1) =:= R1}),
    erlang:display(branches(true)),
    erlang:display(branches(false)).

call(N) ->
    Ref = make_ref(),
    answer(self(), Ref, N),
    receive
        {Ref, Answer} -> Answer
    after 1000 -> timeout
    end.

answer(To, Ref, N) -> To ! {Ref, N * N}.

late() ->
    Ref = make_ref(),
    receive
        {Ref, _} -> wrong
    after 1 -> none
    end.

branches(Send) ->
    Ref = make_ref(),
    case Send of
        true -> self() ! {Ref, sent};
        false -> ok
    end,
    receive {Ref, X} -> X after 0 -> nothing end.

flush() ->
    receive M -> [M | flush()]
    after 0 -> []
    end.

id(X) -> X.
