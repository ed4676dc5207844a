%% erts_debug:flat_size/1 and size/1: words of terms without sharing.
%% out27: bitstrings have one layout, and the entry of a fun is a literal that is counted
%% out29: a fun holds the address of its entry
-module(flat_sizes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    [show(Term) || Term <- id([a, 0, -1, [], {}, 1 bsl 59 - 1, 1 bsl 59, -(1 bsl 59), -(1 bsl 59) - 1, 1 bsl 64, 1 bsl 128, -(1 bsl 200), 1.0, 0.0, 1.0e300,
                               {1}, {1, 2}, {{}, {}}, {1.0, 2.0}, [1], [1, 2], [1 | 2], "string", [1.0, {2}], [[[]]], [1 bsl 60]])],
    [show(Term) || Term <- [make_ref(), alias(), atomics:new(1, []), self(), fun lists:map/2, fun ?MODULE:id/1]],
    A = id(7), B = id({1, 2}),
    [show(Fun) || Fun <- [fun() -> ok end, fun() -> A end, fun() -> {A, B} end, fun(_) -> B end, fun(X, Y) -> {X, Y, A, B} end]],
    [show(Map) || Map <- id([#{}, #{a => 1}, #{a => 1, b => 2.0}, #{{1, 2} => [3]}, maps:from_list([{N, N} || N <- lists:seq(1, 32)])])],
    [show(binary_to_term(<<131, External/binary>>)) ||
        External <- id([<<88, 119, 3, "a@b", 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3>>, <<89, 119, 3, "a@b", 0, 0, 0, 1, 0, 0, 0, 2>>]) ++
                    [<<90, 0, N, 119, 3, "a@b", 0, 0, 0, 1, (binary:copy(<<0, 0, 0, 2>>, N))/binary>> || N <- [1, 2, 3, 4, 5]]],
    [show(binary:copy(<<1>>, Size)) || Size <- id([0, 1, 8, 9, 16, 63, 64, 65, 256, 1000])],
    [show(<<0:Size>>) || Size <- id([1, 7, 9, 63, 64, 65, 511, 512, 513, 521])],
    show({binary:copy(<<1>>, 100), [binary:copy(<<1>>, 10)], #{a => binary:copy(<<1>>, 64)}}).

show(Term) -> erlang:display({erts_debug:flat_size(Term), erts_debug:size(Term)}).
