%% An editor keeps every version of a document in a balanced tree: versions share most of their nodes.
-module(undo_history).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() -> repeat(9, 0).

repeat(0, Sum) -> Sum;
repeat(N, Sum) -> repeat(N - 1, Sum + session(N)).

session(N) ->
    Document = gb_trees:from_orddict([{Line, "line " ++ integer_to_list(Line)} || Line <- lists:seq(1, 10000)]),
    Versions = edit(60000, N, [Document]),
    undo(Versions, 0, 0).

edit(0, _, Versions) -> Versions;
edit(N, Seed, [Document | _] = Versions) ->
    Next = (Seed * 1103515245 + 12345) band 16#7fffffff,
    Line = 1 + (Next bsr 8) rem 10000,
    case (Next bsr 16) band 3 of
        0 -> edit(N - 1, Next, [gb_trees:delete_any(Line, Document) | Versions]);
        1 -> edit(N - 1, Next, [gb_trees:enter(10000 + Line, [N | "new"], Document) | Versions]);
        _ -> edit(N - 1, Next, [gb_trees:enter(Line, [N, Line], Document) | Versions])
    end.

undo([], _, Sum) -> Sum;
undo([Document | Versions], N, Sum) when N rem 10 =:= 0 -> undo(Versions, N + 1, (Sum * 31 + look(Document, N)) band 16#ffffffff);
undo([_ | Versions], N, Sum) -> undo(Versions, N + 1, Sum).

look(Document, N) ->
    case gb_trees:lookup(1 + N rem 10000, Document) of
        {value, Text} -> length(Text) + gb_trees:size(Document);
        none -> gb_trees:size(Document)
    end.
