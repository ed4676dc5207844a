%% term_to_binary/2 takes its options in any order, the last of a kind decides, and refuses all others without a cause.
%% out27: atoms are written in UTF-8, and there is the option local
-module(write_options).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    Term = id({a, list_to_atom([233]), list_to_atom([256]), 1.5}),
    [show(Term, Options) || Options <- id(good())],
    [show(a, Options) || Options <- id(bad())],
    show_size(Term).

good() ->
    V = fun(N) -> {minor_version, N} end,
    [[], [V(0)], [V(1)], [V(2)], [V(0), V(2)], [V(2), V(0)], [V(1), V(0)], [deterministic], [{compressed, 0}],
     [deterministic, V(1), {compressed, 9}]].

bad() ->
    [[foo], [{minor_version, 3}], [{minor_version, -1}], [{minor_version, a}], [{minor_version, 1.0}],
     [{minor_version, 1 bsl 70}], [{compressed, 10}], [{compressed, -1}], [{compressed}], [{foo, 1}], foo,
     [compressed | foo], [[compressed]], {compressed, 1}].

show(Term, Options) ->
    erlang:display({Options, answer(fun() -> term_to_binary(Term, Options) end),
                    answer(fun() -> erlang:term_to_iovec(Term, Options) end)}).

show_size(Term) ->
    Size = fun(Options) -> {Options, answer(fun() -> erlang:external_size(Term, Options) end)} end,
    erlang:display(erlang:external_size(Term) =:= byte_size(term_to_binary(Term))),
    [erlang:display(Size(Options)) || Options <- id(good()) ++ id(bad()) ++ [[compressed], [{minor_version, 0}, {minor_version, 1}]]].

answer(F) ->
    try F()
    catch error:Reason:Stack ->
        [{M, N, Arguments, Info} | _] = Stack,
        {Reason, M, N, length(Arguments), Info}
    end.
