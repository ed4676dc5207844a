%% Keys of maps in match specifications: in a pattern no variable and not '_', in a body expressions. Names of variables.
-module(ets_map_keys).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    ets:insert(T, {#{a => 1}, 7}),
    ets:insert(T, {x, #{'$1' => 1, b => 2}}),
    Patterns = [#{'$1' => '_'}, #{'_' => 1}, #{'$a' => 1}, #{'$$' => 1}, #{'$_' => 1}, #{'$0' => 1}, #{'$01' => 1}, #{'$' => 1}, #{{'$1'} => '_'},
                #{a => #{'$1' => 1}}, [#{'_' => 1}], {#{'_' => 1}}, #{#{'_' => 1} => 1}, [#{a => '$1'}, #{'$2' => 1}], #{'$100000000' => 1}, #{'$99999999999' => 1}],
    [erlang:display({P, [try_it(F, T, P) || F <- functions()]}) || P <- Patterns],
    [erlang:display({P, [try_it(F, T, P) || F <- bodies()]}) || P <- Patterns],
    U = ets:new(u, []),
    ets:insert(U, {1, 2}),
    [erlang:display({V, ets:match(U, {V, '_'})})
     || V <- ['$0', '$1', '$00', '$01', '$99999999', '$2147483647', '$2147483648', '$2147483649', '$4294967295', '$4294967296', '$4294967297',
              '$6442450943', '$6442450944', '$99999999999', '$18446744073709551616', '$1000000000000000000000', '$', '$-1', '$+1', '$1a', '$ 1', '$a']].

functions() ->
    [fun(T, P) -> ets:match(T, {P, 7}) end, fun(T, P) -> ets:match(T, {'_', P}) end, fun(T, P) -> part(ets:match(T, {P, 7}, 1)) end,
     fun(T, P) -> ets:match_object(T, {P, 7}) end, fun(T, P) -> part(ets:match_object(T, {P, 7}, 5)) end, fun(T, P) -> ets:match_delete(T, {P, 70}) end,
     fun(T, P) -> ets:select(T, [{{P, 7}, [], ['$_']}]) end, fun(T, P) -> part(ets:select(T, [{{P, 7}, [], ['$_']}], 3)) end,
     fun(T, P) -> ets:select_count(T, [{{P, 7}, [], ['$_']}]) end, fun(T, P) -> ets:select_reverse(T, [{{P, 7}, [], ['$_']}]) end,
     fun(T, P) -> ets:select_delete(T, [{{P, 70}, [], ['$_']}]) end, fun(T, P) -> ets:select_replace(T, [{{P, 70}, [], ['$_']}]) end,
     fun(_, P) -> is_reference(ets:match_spec_compile([{{P, 7}, [], ['$_']}])) end].

bodies() ->
    [fun(T, P) -> ets:select(T, [{{'$1', 7}, [], [P]}]) end, fun(T, P) -> ets:select(T, [{{'$1', 7}, [{'=:=', '$1', P}], [x]}]) end,
     fun(T, P) -> ets:select(T, [{{'$1', 7}, [], [{const, P}]}]) end].

part({Results, _}) -> Results;
part(Other) -> Other.

try_it(F, T, P) -> try F(T, P) catch error:Reason -> Reason end.
