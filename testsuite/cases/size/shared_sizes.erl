%% erts_debug:size/1 counts a shared part once, size_shared/1 counts no literals either, copy_shared/1,2 keeps the sharing.
%% out27: two parts of one binary share the reference to its bytes
%% out29: a fun holds the address of its entry
-module(shared_sizes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Made = made(2),
    Nested = lists:foldl(fun(_, Term) -> {Term, Term} end, Made, id([1, 2, 3])),
    Long = list_to_binary(lists:duplicate(100, id(1))),
    <<First:70/binary, Second/binary>> = Long,
    Local = fun() -> Made end,
    Map = #{id(a) => Made, id(b) => [Made]},
    Terms = [Made, [Made, Made], {Made, Made}, Nested, [Nested | Nested], {Long, Long}, {First, Second}, {First, First, Long}, {Local, Local}, [Map, Map, Map#{b := 1}],
             {Made, [a, b]}, [Made | "literal"], {{id(1.0) + 1, id(2.0) + 1}, id(1) bsl 70}],
    [erlang:display(sizes(Term)) || Term <- Terms],
    [erlang:display({Term =:= Copy, erts_debug:same(Term, Copy), sizes(Copy)}) || Term <- Terms, Copy <- [erts_debug:copy_shared(Term)]],
    [erlang:display({Term =:= Copy, erts_debug:same(Term, Copy), erts_debug:size(Copy)}) || Term <- id([[a, b], {[1], [1]}, "abc", a, [], 17]), Copy <- [erts_debug:copy_shared(Term), erts_debug:copy_shared(Term, true)]],
    Deep = lists:foldl(fun(N, Term) -> [Term, N] end, [], lists:seq(1, id(200000))),
    erlang:display({erts_debug:flat_size(Deep), erts_debug:size_shared(Deep), erts_debug:copy_shared(Deep) =:= Deep}),
    Wide = lists:seq(1, id(100000)),
    erlang:display({erts_debug:flat_size(Wide), erts_debug:size_shared(Wide), erts_debug:copy_shared(Wide) =:= Wide}),
    Doubled = lists:foldl(fun(_, Term) -> [Term | Term] end, made(1), lists:seq(1, 60)),
    erlang:display({erts_debug:size(Doubled), erts_debug:size_shared(Doubled), erts_debug:size(erts_debug:copy_shared(Doubled))}),
    [erlang:display({Function, try apply(erts_debug, Function, Arguments) catch Class:Reason -> {Class, Reason} end}) ||
        {Function, Arguments} <- id([{copy_shared, [a, b]}, {copy_shared, [a, 1]}, {map_info, [a]}, {map_info, [#{}]}, {map_info, [#{a => 1}]}])].

made(N) -> [id(N), {id(N)}].

sizes(Term) -> {erts_debug:flat_size(Term), erts_debug:size(Term), erts_debug:size_shared(Term)}.
