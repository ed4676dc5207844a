%% MISC-3: values in the dictionary and messages survive collections.
-module(misc_03_dictionary_and_messages).
-export([main/0]).

main() ->
    put(k, lists:seq(1, 1000)),
    self() ! {big, lists:seq(1, 1000)},
    [lists:seq(1, 1000) || _ <- lists:seq(1, 300)],
    erlang:garbage_collect(),
    erlang:display(lists:sum(get(k))),
    erlang:display(receive {big, List} -> lists:sum(List) end).
