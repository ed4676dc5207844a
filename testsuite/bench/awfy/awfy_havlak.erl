%% The loops of a graph of basic blocks by Havlak's algorithm, Havlak of Are We Fast Yet: maps, tuples and union-find.
%% The checksum is the number of loops found and of blocks.
-module(awfy_havlak).
-export([main/0]).

-record(block, {in = [], out = []}).
%% `numbers` maps blocks to their numbers in depth-first order; tuples and maps over these numbers have the rest.
-record(order, {numbers, blocks, last, back, other}).
-record(loop, {header, is_reducible, parent = none, blocks = [], children = [], nesting = 0, depth = 0}).
%% Loop 0 is the root, and has no header.
-record(loops, {count = 1, by_number = #{0 => #loop{header = none, is_reducible = true}}}).
%% The state of a search: parents of numbers that are not roots, and loops of headers.
-record(search, {order, parents = #{}, other, loop_of = #{}, loops}).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(2, fun(_) -> verify(analyse(15000, 50)) end, none).

verify({46602, 5213} = Counts) -> Counts.

analyse(Dummies, Repetitions) ->
    Simple = simple_graph(),
    Loops = repeat(Dummies, fun(Old) -> find_loops(Simple, Old) end, #loops{}),
    Graph = large_graph(10, 10, 5, Simple),
    Found = find_loops(Graph, Loops),
    Same = fun(Old) -> same_loops(Old, find_loops(Graph, #loops{})) end,
    _ = repeat(Repetitions, Same, none),
    #loops{count = Count} = nest(Found),
    {Count, map_size(Graph)}.

same_loops(none, Loops) -> Loops#loops.count;
same_loops(Count, #loops{count = Count}) -> Count.

repeat(0, _, Acc) -> Acc;
repeat(N, Fun, Acc) -> repeat(N - 1, Fun, Fun(Acc)).

%% Graphs

simple_graph() ->
    {_, Graph} = base_loop(0, #{}),
    connect(0, 2, Graph).

%% Trees of loops, all entered from block 2 and left to block 1.
large_graph(Trees, Outer, Inner, Graph) ->
    Add = fun({N, Old}) ->
              {Last, New} = repeat(Outer, fun(Acc) -> outer_loop(Inner, Acc) end, {N + 1, connect(2, N + 1, Old)}),
              {Last, connect(Last, 1, New)}
          end,
    {_, Large} = repeat(Trees, Add, {2, Graph}),
    Large.

outer_loop(Inner, {Top, Graph}) ->
    {N, Graph1} = repeat(Inner, fun({From, Old}) -> base_loop(From, Old) end, straight(Top, Graph)),
    {Bottom, Graph2} = straight(N, Graph1),
    {Bottom, connect(N, Top, Graph2)}.

%% A loop around two loops, each with a diamond in it.
base_loop(From, Graph) ->
    {Header, Graph1} = straight(From, Graph),
    {Diamond1, Graph2} = diamond(Header, Graph1),
    {Between, Graph3} = straight(Diamond1, Graph2),
    {Diamond2, Graph4} = diamond(Between, Graph3),
    {Footer, Graph5} = straight(Diamond2, Graph4),
    Edges = [{Diamond2, Between}, {Diamond1, Header}, {Footer, From}],
    straight(Footer, lists:foldl(fun({A, B}, Old) -> connect(A, B, Old) end, Graph5, Edges)).

diamond(Top, Graph) ->
    Edges = [{Top, Top + 1}, {Top, Top + 2}, {Top + 1, Top + 3}, {Top + 2, Top + 3}],
    {Top + 3, lists:foldl(fun({A, B}, Old) -> connect(A, B, Old) end, Graph, Edges)}.

straight(From, Graph) -> {From + 1, connect(From, From + 1, Graph)}.

connect(From, To, Graph) ->
    #block{out = Out} = FromBlock = maps:get(From, Graph, #block{}),
    Graph1 = Graph#{From => FromBlock#block{out = Out ++ [To]}},
    #block{in = In} = ToBlock = maps:get(To, Graph1, #block{}),
    Graph1#{To => ToBlock#block{in = In ++ [From]}}.

%% Depth-first order

order(Graph) ->
    {Next, Numbers, Blocks, Last} = visit(0, 0, Graph, #{}, [], #{}),
    Order = #order{numbers = Numbers,
                   blocks = list_to_tuple(lists:reverse(Blocks)),
                   last = list_to_tuple([map_get(N, Last) || N <- lists:seq(0, Next - 1)])},
    Edges = [edges(W, Order, Graph) || W <- lists:seq(0, Next - 1)],
    {Back, Other} = lists:unzip(Edges),
    Order#order{back = list_to_tuple(Back), other = maps:from_list(lists:zip(lists:seq(0, Next - 1), Other))}.

%% Numbers the block and all that it reaches; `N` is the next number.
visit(Block, N, Graph, Numbers, Blocks, Last) ->
    #block{out = Out} = map_get(Block, Graph),
    {Next, NewNumbers, NewBlocks, NewLast} =
        visit_all(Out, N + 1, Graph, Numbers#{Block => N}, [Block | Blocks], Last),
    {Next, NewNumbers, NewBlocks, NewLast#{N => Next - 1}}.

visit_all([], N, _, Numbers, Blocks, Last) -> {N, Numbers, Blocks, Last};
visit_all([Block | Rest], N, Graph, Numbers, Blocks, Last) when is_map_key(Block, Numbers) ->
    visit_all(Rest, N, Graph, Numbers, Blocks, Last);
visit_all([Block | Rest], N, Graph, Numbers, Blocks, Last) ->
    {Next, NewNumbers, NewBlocks, NewLast} = visit(Block, N, Graph, Numbers, Blocks, Last),
    visit_all(Rest, Next, Graph, NewNumbers, NewBlocks, NewLast).

%% Edges into block W from its descendants, and the others. Blocks that cannot be reached have no number.
edges(W, #order{numbers = Numbers, blocks = Blocks} = Order, Graph) ->
    #block{in = In} = map_get(element(W + 1, Blocks), Graph),
    Sources = [map_get(Block, Numbers) || Block <- In, is_map_key(Block, Numbers)],
    {Back, Other} = lists:partition(fun(V) -> is_ancestor(W, V, Order) end, Sources),
    {Back, lists:usort(Other)}.

is_ancestor(W, V, #order{last = Last}) -> W =< V andalso V =< element(W + 1, Last).

%% Havlak's algorithm: inner headers come first.

find_loops(Graph, Loops) ->
    #order{other = Other, blocks = Blocks} = Order = order(Graph),
    Search = #search{order = Order, other = Other, loops = Loops},
    #search{loops = Found} = headers(tuple_size(Blocks) - 1, Search),
    Found.

headers(-1, Search) -> Search;
headers(W, #search{order = #order{back = Back}} = Search) ->
    Sources = element(W + 1, Back),
    {Body, Found} = find_roots([V || V <- Sources, V =/= W], [], Search),
    {Pool, IsReducible, Chased} = chase(Body, W, Body, true, Found),
    NewSearch = case Sources of
                    [] -> Chased;
                    _ -> new_loop(W, Pool, IsReducible, Chased)
                end,
    headers(W - 1, NewSearch).

find_roots([], Roots, Search) -> {Roots, Search};
find_roots([V | Vs], Roots, Search) ->
    {Root, NewSearch} = find(V, Search),
    find_roots(Vs, add_new(Root, Roots), NewSearch).

add_new(Number, Numbers) ->
    case lists:member(Number, Numbers) of
        true -> Numbers;
        false -> [Number | Numbers]
    end.

%% Adds all to the pool that reach its members without W.
chase([], _, Pool, IsReducible, Search) -> {Pool, IsReducible, Search};
chase([X | Xs], W, Pool, IsReducible, #search{other = Other} = Search) ->
    {NewXs, NewPool, NewIsReducible, NewSearch} = chase_sources(map_get(X, Other), W, Xs, Pool, IsReducible, Search),
    chase(NewXs, W, NewPool, NewIsReducible, NewSearch).

chase_sources([], _, Xs, Pool, IsReducible, Search) -> {Xs, Pool, IsReducible, Search};
chase_sources([Y | Ys], W, Xs, Pool, IsReducible, #search{order = Order} = Search) ->
    {Root, #search{other = Other} = NewSearch} = find(Y, Search),
    IsNew = Root =/= W andalso not lists:member(Root, Pool),
    case is_ancestor(W, Root, Order) of
        true when IsNew -> chase_sources(Ys, W, [Root | Xs], [Root | Pool], IsReducible, NewSearch);
        true -> chase_sources(Ys, W, Xs, Pool, IsReducible, NewSearch);
        false ->
            Entered = Other#{W := add_new(Root, map_get(W, Other))},
            chase_sources(Ys, W, Xs, Pool, false, NewSearch#search{other = Entered})
    end.

new_loop(W, Pool, IsReducible, #search{order = Order, loops = #loops{count = Id} = Loops} = Search) ->
    Header = element(W + 1, Order#order.blocks),
    Loop = #loop{header = Header, is_reducible = IsReducible, blocks = [Header]},
    Added = Loops#loops{count = Id + 1, by_number = (Loops#loops.by_number)#{Id => Loop}},
    NewSearch = Search#search{loops = Added, loop_of = (Search#search.loop_of)#{W => Id}},
    lists:foldl(fun(Member, Old) -> add_member(Member, W, Id, Old) end, NewSearch, Pool).

%% A loop becomes a child of the new one, any other block a member.
add_member(Member, W, Id, #search{order = Order, parents = Parents, loop_of = LoopOf, loops = Loops} = Search) ->
    NewLoops = case LoopOf of
                   #{Member := Child} -> set_parent(Child, Id, Loops);
                   #{} -> add_block(element(Member + 1, Order#order.blocks), Id, Loops)
               end,
    Search#search{parents = Parents#{Member => W}, loops = NewLoops}.

%% Union-find with path compression

find(V, #search{parents = Parents} = Search) ->
    case Parents of
        #{V := Parent} when is_map_key(Parent, Parents) ->
            {Root, Compressed} = compress(V, Parents),
            {Root, Search#search{parents = Compressed}};
        #{V := Parent} -> {Parent, Search};
        #{} -> {V, Search}
    end.

compress(V, Parents) ->
    case Parents of
        #{V := Parent} ->
            {Root, NewParents} = compress(Parent, Parents),
            {Root, NewParents#{V := Root}};
        #{} -> {V, Parents}
    end.

%% Loops

add_block(Block, Id, #loops{by_number = Loops} = All) ->
    #{Id := #loop{blocks = Blocks} = Loop} = Loops,
    All#loops{by_number = Loops#{Id := Loop#loop{blocks = [Block | Blocks]}}}.

set_parent(Child, Id, #loops{by_number = Loops} = All) ->
    #{Child := ChildLoop, Id := #loop{children = Children} = Loop} = Loops,
    New = Loops#{Child := ChildLoop#loop{parent = Id}, Id := Loop#loop{children = [Child | Children]}},
    All#loops{by_number = New}.

%% Makes all outermost loops children of the root, and computes the levels.
nest(#loops{count = Count, by_number = ByNumber} = Loops) ->
    Outermost = [Id || Id <- lists:seq(1, Count - 1), (map_get(Id, ByNumber))#loop.parent =:= none],
    #loops{by_number = Linked} = lists:foldl(fun(Id, Old) -> set_parent(Id, 0, Old) end, Loops, Outermost),
    {_, Nested} = nest(0, 0, Linked),
    Loops#loops{by_number = Nested}.

nest(Id, Depth, Loops) ->
    #{Id := #loop{children = Children} = Loop} = Loops,
    {Nesting, NewLoops} = lists:foldl(fun(Child, {Most, Old}) ->
                                          {Nesting, New} = nest(Child, Depth + 1, Old),
                                          {max(Most, Nesting + 1), New}
                                      end, {0, Loops}, Children),
    {Nesting, NewLoops#{Id := Loop#loop{nesting = Nesting, depth = Depth}}}.
