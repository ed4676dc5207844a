%% Stock of a shop in a set: articles are inserted, looked up, sold and deleted by key.
-module(stock_table).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Table = ets:new(stock, [set, {keypos, 2}]),
    ets:insert(Table, [article(Id) || Id <- lists:seq(1, 20000)]),
    Sold = sell(2700000, 42, Table, 0),
    Left = ets:foldl(fun({article, Id, _, Count, _}, Sum) -> (Sum + Id * Count) band 16#ffffffff end, 0, Table),
    ets:delete(Table),
    Sold + Left.

article(Id) ->
    {article, Id, <<"article ", (integer_to_binary(Id))/binary>>, 5 + Id rem 30, [{price, Id * 3}, {place, Id rem 64}]}.

sell(0, _, _, Sum) -> Sum;
sell(N, Seed, Table, Sum) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Id = 1 + (Next bsr 8) rem 22000,
    case ets:lookup(Table, Id) of
        [{article, Id, _, 0, _}] ->
            ets:delete(Table, Id),
            sell(N - 1, Next, Table, Sum);
        [{article, Id, _, Count, [{price, Price} | _]}] ->
            ets:update_element(Table, Id, {4, Count - 1}),
            sell(N - 1, Next, Table, (Sum + Price) band 16#ffffffff);
        [] ->
            true = ets:insert_new(Table, article(Id)),
            sell(N - 1, Next, Table, Sum + 1)
    end.
