%% A table in text is split into lines and fields, numbers are read, sums are grouped and printed in columns.
-module(csv_report).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Text = lists:append([line(N) || N <- lists:seq(1, 1500)]),
    repeat(140, Text, 0).

line(N) ->
    Region = lists:nth(1 + N rem 5, ["North", "South", "East", "West", "Centre"]),
    Fields = [integer_to_list(N), Region, "  item " ++ integer_to_list(N rem 17), integer_to_list(N * 37 rem 1000),
              float_to_list(N / 8, [{decimals, 3}])],
    lists:append(lists:join(";", Fields)) ++ "\n".

repeat(0, _, Sum) -> Sum;
repeat(N, Text, Sum) -> repeat(N - 1, Text, (Sum * 31 + erlang:adler32(report(Text))) band 16#ffffffff).

report(Text) ->
    Rows = [parse(Line) || Line <- string:split(Text, "\n", all), Line =/= []],
    Groups = lists:foldl(fun group/2, orddict:new(), Rows),
    [print(Group) || Group <- Groups].

parse(Line) ->
    [Number, Region, Item, Count, Weight] = string:split(Line, ";", all),
    {list_to_integer(Number), string:uppercase(Region), string:trim(Item), list_to_integer(Count), list_to_float(Weight)}.

group({_, Region, Item, Count, Weight}, Groups) ->
    orddict:update({Region, Item}, fun({C, W}) -> {C + Count, W + Weight} end, {Count, Weight}, Groups).

print({{Region, Item}, {Count, Weight}}) ->
    [string:pad(Region, 10), string:pad(Item, 12, trailing, $.), string:pad(integer_to_list(Count), 8, leading),
     io_lib:format("~12.2f~n", [Weight])].
