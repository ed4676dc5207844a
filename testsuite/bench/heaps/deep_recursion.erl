%% Recursion a million calls deep: a file system's tree, deep and wide, is made, measured and flattened.
-module(deep_recursion).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Sum = repeat(8, 0),
    Sum + depth(nest(1000000)).

repeat(0, Sum) -> Sum;
repeat(N, Sum) ->
    Tree = tree(17, N),
    Names = names(Tree),
    Chain = chain(700000, N),
    repeat(N - 1, (Sum + measure(Tree) + length(Names) + total(Chain)) band 16#ffffffff).

tree(0, N) -> {file, N, N band 255};
tree(Depth, N) -> {folder, N, [tree(Depth - 1, 2 * N), tree(Depth - 1, 2 * N + 1)]}.

measure({file, _, Size}) -> Size;
measure({folder, _, Children}) -> sizes(Children).

sizes([]) -> 1;
sizes([Child | Children]) -> measure(Child) + sizes(Children).

names({file, N, _}) -> [N];
names({folder, N, Children}) -> [N | lists:append([names(Child) || Child <- Children])].

%% Neither the chain nor its sum is made by tail calls.
chain(0, _) -> nil;
chain(N, X) -> {link, (N * X) band 1023, chain(N - 1, X)}.

total(nil) -> 0;
total({link, X, Rest}) -> X + total(Rest).

nest(0) -> [];
nest(N) -> [nest(N - 1)].

depth([]) -> 0;
depth([Inner]) -> 1 + depth(Inner).
