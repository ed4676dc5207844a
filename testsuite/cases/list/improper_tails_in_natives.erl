%% Natives over lists, given an improper list, fail or stop before the bad tail, each in the same way at every length.
-module(improper_tails_in_natives).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Lists = id([a, [1 | 2], [a, b | c], [{a, 1} | x], [{a, 1}, {b, 2} | {c, 3}], ["a" | b], [<<"x">> | <<"y">>], [[] | a], [1, 2, 3 | <<>>]]),
    [erlang:display({Name, [try F(L) catch C:R -> {C, R} end || L <- Lists]}) || {Name, F} <- [
        {length, fun erlang:length/1}, {reverse, fun lists:reverse/1}, {reverse2, fun(L) -> lists:reverse([1], L) end}, {member, fun(L) -> lists:member(z, L) end}, {member_found, fun(L) -> lists:member(1, L) end},
        {keyfind, fun(L) -> lists:keyfind(z, 1, L) end}, {keyfind_found, fun(L) -> lists:keyfind(a, 1, L) end}, {keymember, fun(L) -> lists:keymember(b, 1, L) end}, {keysearch, fun(L) -> lists:keysearch(2, 2, L) end},
        {append, fun(L) -> L ++ [z] end}, {append_right, fun(L) -> [z] ++ L end}, {append_empty, fun(L) -> [] ++ L end}, {subtract, fun(L) -> L -- [1] end}, {subtract_right, fun(L) -> [1] -- L end}, {subtract_empty, fun(L) -> L -- [] end},
        {to_tuple, fun erlang:list_to_tuple/1}, {to_binary, fun erlang:list_to_binary/1}, {iolist, fun erlang:iolist_to_binary/1}, {iolist_size, fun erlang:iolist_size/1}, {to_bitstring, fun erlang:list_to_bitstring/1}, {to_atom, fun erlang:list_to_atom/1},
        {to_integer, fun erlang:list_to_integer/1}, {from_list, fun maps:from_list/1}, {with, fun(L) -> maps:size(maps:from_keys(L, x)) end}, {put_all, fun(L) -> [E || E <- L] end}, {unicode, fun unicode:characters_to_binary/1}, {apply, fun(L) -> apply(erlang, abs, L) end}]].
