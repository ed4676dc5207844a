%% A process keeps a log that only grows: entries in a list, an index in a map, and garbage beside them.
-module(growing_log).
-export([main/0]).
-record(entry, {number, level, text, fields}).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(13, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) -> repeat(N - 1, Sum + day()).

day() ->
    {Log, Index} = append(250000, 1, [], #{}),
    lists:foldl(fun weigh/2, map_size(Index), Log).

weigh(#entry{number = Number, fields = Fields}, Sum) -> (Sum + Number * length(Fields)) band 16#ffffffff.

append(0, _, Log, Index) -> {Log, Index};
append(N, Number, Log, Index) ->
    Fields = [{size, Number * 3}, {user, {id, Number rem 1000}} | [{slow, true} || Number rem 10 =:= 0]],
    Entry = #entry{number = Number, level = level(Number), text = "request " ++ integer_to_list(Number), fields = Fields},
    append(N - 1, Number + 1, [Entry | Log], index(Entry, Index)).

level(N) when N rem 100 =:= 0 -> error;
level(N) when N rem 7 =:= 0 -> warning;
level(_) -> info.

index(#entry{number = Number, level = error} = Entry, Index) -> Index#{Number => Entry};
index(_, Index) -> Index.
