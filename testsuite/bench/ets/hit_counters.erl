%% Several processes count hits of pages in one shared table by counters, and the busiest pages are found.
-module(hit_counters).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Table = ets:new(hits, [set, public, {write_concurrency, true}]),
    Parent = self(),
    Workers = [spawn_link(fun() -> Parent ! {done, self(), hits(420000, Id, Table)} end) || Id <- lists:seq(1, 4)],
    [receive {done, Worker, ok} -> ok end || Worker <- Workers],
    Pages = lists:sort(fun({P1, H1, _}, {P2, H2, _}) -> {H1, P1} >= {H2, P2} end, ets:tab2list(Table)),
    Sum = lists:sum([Page * Hits + Bytes || {{page, Page}, Hits, Bytes} <- lists:sublist(Pages, 100)]),
    ets:delete(Table),
    Sum.

hits(0, _, _) -> ok;
hits(N, Seed, Table) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Page = (Next bsr 10) rem (1 + (Next bsr 18) band 8191),
    case N rem 4 of
        0 -> ets:update_counter(Table, {page, Page}, [{2, 1}, {3, Page + 100, 16#ffffff, 0}], {{page, Page}, 0, 0});
        _ -> ets:update_counter(Table, {page, Page}, 1, {{page, Page}, 0, 0})
    end,
    hits(N - 1, Next, Table).
