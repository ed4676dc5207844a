%% A local fun has a count of references, which copies among processes leave as it is; an external fun has none.
%% releases: 27, 29
-module(references_to_funs).
-export([main/0, one/1]).

main() ->
    X = one(2),
    Funs = [fun(Y) -> Y + 1 end, fun(Y) -> Y + X end, fun one/1, fun lists:map/2, fun ?MODULE:one/1],
    Count = refc(fun one/1),
    %% From OTP 28 on, the module's own reference is not counted.
    erlang:display(Count =:= case erlang:system_info(otp_release) of "27" -> 2; _ -> 1 end),
    erlang:display([case refc(Fun) of Count -> count; Other -> Other end || Fun <- Funs]),
    [First, Second | _] = Funs,
    Again = factory(3),
    Self = self(),
    spawn(fun() -> Self ! {First, refc(First), refc(Second)} end),
    receive {Copy, One, Two} -> erlang:display([N =:= Count || N <- [One, Two, refc(Copy), refc(First)]]) end,
    erlang:display({refc(Again) =:= Count, refc(factory(4)) =:= Count, Again(1)}),
    erlang:garbage_collect(),
    erlang:display({refc(First) =:= Count, refc(Again) =:= Count}),
    erlang:display(lists:keyfind(refc, 1, erlang:fun_info(First)) =:= {refc, Count}).

factory(X) -> fun(Y) -> X * Y end.

one(X) -> X.

refc(Fun) ->
    {refc, Count} = erlang:fun_info(Fun, refc),
    Count.
