%% A generator over a term that is not a map raises bad_generator, in map and list comprehensions.
%% releases: 27, 29
-module(bad_map_generators).
-export([main/0, id/1]).

main() ->
    Funs = [
        fun() -> #{K => V || K := V <- id(x)} end,
        fun() -> [K || K := _ <- id([{a, 1}])] end,
        fun() -> << <<V>> || _ := V <- id(<<1>>) >> end,
        fun() -> #{K => V || {K, V} <- id(x)} end,
        fun() -> #{K => V || {K, V} <- id([{a, 1} | b])} end,
        fun() -> #{K => hd(V) || K := V <- id(#{a => b})} end,
        fun() -> #{K => V || K := V <- id(#{a => 1}), id(not_boolean)} end
    ],
    [erlang:display(tried(Fun)) || Fun <- Funs].

tried(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Class, Reason, [Name || {?MODULE, Name, _, _} <- lists:sublist(Stack, 1), Name =:= tried], element(1, hd(Stack))}
    end.

id(Term) -> Term.
