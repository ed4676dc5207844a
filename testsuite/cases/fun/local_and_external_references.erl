%% References to local and exported functions and to BIFs are called like any fun.
-module(local_and_external_references).
-export([main/0, id/1, twice/1]).
main() ->
    erlang:display([F(5) || F <- [fun twice/1, fun ?MODULE:twice/1, fun id/1, fun erlang:abs/1, fun erlang:integer_to_list/1, fun private/1]]),
    erlang:display([F(7, 2) || F <- [fun erlang:'+'/2, fun erlang:'div'/2, fun erlang:'=:='/2, fun erlang:max/2, fun erlang:'-'/2, fun erlang:'band'/2]]),
    erlang:display(caught(fun erlang:'div'/2, [1, 0])),
    erlang:display(caught(fun erlang:hd/1, [[]])),
    erlang:display(caught(fun erlang:element/2, [3, {1}])),
    erlang:display(lists:map(fun erlang:tuple_size/1, [{}, {1}, {1, 2}])),
    M = id(?MODULE),
    F = id(twice),
    erlang:display((fun M:F/1)(21)),
    erlang:display((fun erlang:F/1 =:= fun M:F/1)),
    erlang:display((erlang:make_fun(M, F, 1))(4)),
    Pick = fun(add) -> fun erlang:'+'/2; (sub) -> fun erlang:'-'/2; (Other) -> fun(_, _) -> Other end end,
    erlang:display([(Pick(W))(10, 4) || W <- [add, sub, neither]]).

twice(X) -> X * 2.

private(X) -> {private, X}.

caught(F, Args) ->
    try apply(F, Args)
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
