%% A cache of pages, the least used thrown out: many binaries of a kilobyte are held, replaced and become garbage.
-module(page_cache).
-export([main/0]).
-define(PAGES, 10000).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> requests(150000, 42, #{}, gb_trees:empty(), 0).

requests(0, _, Pages, _, Sum) -> Sum + map_size(Pages);
requests(N, Seed, Pages, Used, Sum) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Key = (Next bsr 8) rem (1 + (Next bsr 14) rem 40000),
    {Page, Pages2, Used2} = fetch(Key, N, Pages, Used),
    requests(N - 1, Next, Pages2, Used2, (Sum + byte_size(Page) + binary:at(Page, N band 511)) band 16#ffffffff).

fetch(Key, Now, Pages, Used) ->
    case Pages of
        #{Key := {Page, Before}} ->
            {Page, Pages#{Key := {Page, Now}}, gb_trees:insert(-Now, Key, gb_trees:delete(-Before, Used))};
        #{} ->
            Page = page(Key),
            {Pages2, Used2} = make_room(Pages, Used),
            {Page, Pages2#{Key => {Page, Now}}, gb_trees:insert(-Now, Key, Used2)}
    end.

make_room(Pages, Used) when map_size(Pages) < ?PAGES -> {Pages, Used};
make_room(Pages, Used) ->
    {_, Key, Rest} = gb_trees:take_smallest(Used),
    {maps:remove(Key, Pages), Rest}.

page(Key) -> binary:copy(<<Key:64, (Key * 7):64>>, 40 + Key rem 30).
