%% The text of a fun is the list of its bytes in UTF-8.
-module(fun_to_list_bytes).
-export([main/0]).
main() ->
    [erlang:display([{C} || C <- erlang:fun_to_list(F)]) || F <- [fun 'é':'ж'/3, fun 'a b':'日本'/0]],
    erlang:display(erlang:fun_to_list(fun lists:map/2)).
