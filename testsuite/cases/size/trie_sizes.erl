%% Sizes of maps with more than 32 keys, and erts_debug:map_info/1. The keys are small integers, whose hashes OTP defines.
%% releases: 27, 29
-module(trie_sizes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [begin
         Map = maps:from_list([{N, N} || N <- lists:seq(1, Count)]),
         erlang:display({Count, erts_debug:flat_size(Map), erts_debug:size(Map), erts_debug:size_shared(Map), erts_debug:map_info(Map)})
     end || Count <- id([33, 34, 48, 50, 64, 100, 200, 257, 1000, 4096, 10000])],
    [begin
         Map = maps:from_list([{N * Step, [N]} || N <- lists:seq(-50, 50)]),
         erlang:display({Step, erts_debug:flat_size(Map), erts_debug:size(Map), erts_debug:size_shared(Map)})
     end || Step <- id([1, 16, 1000000007, 1 bsl 40])],
    Twice = maps:from_list([{N, N} || N <- lists:seq(1, id(50))]),
    erlang:display({erts_debug:flat_size([Twice, Twice]), erts_debug:size([Twice, Twice]), erts_debug:size_shared([Twice, Twice])}).
