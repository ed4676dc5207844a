%% erlang:fun_info/1,2: items of local, external and captured funs; equality, order and hashes of external funs.
-module(facts_of_funs).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    X = id(7), Y = id([y]),
    Funs = [{local, fun id/1}, {closed, fun() -> X end}, {two, fun(A) -> {A, X, Y} end}, {none, fun(A, B) -> {A, B} end}, {external, fun lists:map/2}, {own, fun ?MODULE:id/1}, {missing, fun nowhere:nothing/255}, {made, erlang:make_fun(id(lists), id(map), 2)}, {named, fun F(N) -> {F, N, X} end}],
    [erlang:display({Name, [case erlang:fun_info(F, I) of
                                {env, E} -> {env, length(E)};
                                {I, V} when I =:= name, Name =/= external, Name =/= own, Name =/= missing, Name =/= made -> {I, is_atom(V)};
                                {I, V} when is_integer(V), I =/= arity -> {I, is_integer(V)};
                                {I, V} when is_binary(V) -> {I, byte_size(V)};
                                IV -> IV end || I <- [module, arity, type, name, env, index, new_index, uniq, new_uniq]]}) || {Name, F} <- Funs],
    [erlang:display({Name, lists:sort([I || {I, _} <- erlang:fun_info(F)])}) || {Name, F} <- Funs],
    erlang:display([try erlang:fun_info(F, I) catch C:R -> {C, R} end || {F, I} <- id([{fun lists:map/2, foo}, {a, module}, {fun lists:map/2, 1}, {1, arity}])]),
    E = [fun lists:map/2, fun lists:map/3, fun lists:filter/2, fun a:b/0, fun a:b/1, fun b:a/0, erlang:make_fun(id(lists), id(map), 2)],
    erlang:display([{A =:= B, A < B} || A <- E, B <- E, E =/= []] =:= [{A =:= B, B > A} || A <- E, B <- E]),
    erlang:display([hd(E) =:= F || F <- E]),
    erlang:display([erlang:phash2(F) =:= erlang:phash2(binary_to_term(term_to_binary(F))) || F <- E]),
    erlang:display(lists:sort([fun b:a/1, fun a:z/0, fun a:b/2, fun a:b/1])),
    erlang:display([erlang:fun_to_list(fun lists:map/2), erlang:fun_to_list(fun 'A':'b c'/0)]),
    erlang:display([try erlang:make_fun(M, F, A) catch C:R -> {C, R} end || {M, F, A} <- id([{lists, map, 2}, {lists, map, -1}, {lists, map, 256}, {lists, map, 255}, {1, map, 2}, {lists, "map", 2}, {lists, map, a}, {lists, map, 1 bsl 64}])]),
    erlang:display([try (erlang:make_fun(lists, reverse, A))([1, 2]) catch C:R -> {C, R =:= undef orelse element(1, R)} end || A <- id([0, 1, 2, 3])]).
