%% Whether 0.0 and -0.0 are exactly equal, match each other and are the same map key depends on the release; so does abs(-0.0).
%% out27: from OTP 27 on 0.0 =:= -0.0 is false, and abs(-0.0) is 0.0
-module(zero_exact_equality).
-export([main/0, id/1]).
main() ->
    Plus = id(0.0),
    Minus = id(-0.0),
    erlang:display({Plus =:= Minus, Plus =/= Minus, Plus == Minus}),
    erlang:display({{1, Plus} =:= {1, Minus}, [Plus] =:= [Minus], #{a => Plus} =:= #{a => Minus}, {Plus} == {Minus}}),
    erlang:display(case Minus of Plus -> matches; _ -> differs end),
    erlang:display(maps:size(#{Plus => a, id(Minus) => b})),
    erlang:display(maps:is_key(Minus, #{Plus => a})),
    erlang:display(lists:usort([Plus, Minus]) =:= [Plus]),
    erlang:display(twice(Plus, Minus)),
    erlang:display(lists:member(Minus, [1, Plus])),
    erlang:display(lists:keyfind(Minus, 1, [{Plus, found}]) =/= false),
    erlang:display({abs(Minus), abs(Plus)}).

twice(X, X) -> same;
twice(_, _) -> different.

id(X) -> X.
