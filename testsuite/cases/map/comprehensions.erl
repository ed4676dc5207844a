%% Map comprehensions and generators over maps, small and large.
%% releases: 27, 29
-module(comprehensions).
-export([main/0, id/1]).
main() ->
    erlang:display(#{K => K * K || K <- lists:seq(1, 5)}),
    erlang:display(lists:sort([{V, K} || K := V <- id(#{1 => a, 2 => b, 3 => c})])),
    erlang:display(#{V => K || K := V <- id(#{1 => 10, 2 => 20})}),
    erlang:display(#{K => V || K := V <- id(#{1 => 10, 2 => 21, 3 => 30}), V rem 2 =:= 0}),
    erlang:display(map_size(#{K => V || K <- lists:seq(1, 20), V <- [a, b]})),
    Large = #{K => -K || K <- lists:seq(1, 100)},
    erlang:display({map_size(Large), lists:sum([K + V || K := V <- Large]), lists:sum([K || K := V <- Large, V < -50])}),
    erlang:display(#{B => S || <<B, S:16>> <= <<1, 2:16, 3, 4:16>>}),
    erlang:display(lists:sum([X || #{v := X} <- [#{v => 1}, #{w => 2}, #{v => 3}]])),
    erlang:display(caught(fun() -> [K || K := _ <- id(not_a_map)] end)),
    erlang:display(<< <<K, V>> || K := V <- id(#{1 => 2}) >>).

caught(F) ->
    try F()
    catch Class:Reason -> {Class, Reason}
    end.

id(X) -> X.
