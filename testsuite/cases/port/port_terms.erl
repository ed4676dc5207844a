%% Ports as terms: tests, order, text, hash, external format.
-module(port_terms).
-export([main/0, id/1]).

main() ->
    Port = list_to_port("#Port<0.77>"),
    erlang:display([F(id(Port)) || F <- [fun is_port/1, fun is_pid/1, fun is_reference/1, fun is_atom/1]]),
    erlang:display([is_port(id(X)) || X <- [self(), make_ref(), a, 1, fun() -> ok end]]),
    case id(Port) of
        X when is_port(X) -> erlang:display(guard);
        _ -> erlang:display(no_guard)
    end,
    erlang:display(port_to_list(Port)),
    erlang:display(list_to_port(port_to_list(Port)) =:= Port),
    erlang:display(erlang:phash2(Port)),
    erlang:display(erlang:phash2({Port, [Port]})),
    erlang:display(binary_to_term(term_to_binary({Port, [Port]})) =:= {Port, [Port]}),
    Sorted = lists:sort([id(X) || X <- [[], {}, self(), Port, list_to_port("#Port<0.5>"), fun lists:sort/1, 1, a, <<>>, #{}]]),
    erlang:display([kind(X) || X <- Sorted]),
    erlang:display(Port > list_to_port("#Port<0.9>")),
    erlang:display(maps:get(Port, #{Port => value})),
    erlang:display(node(Port)),
    erlang:display(io_lib:format("~p ~w", [Port, Port]) =/= []),
    erlang:display(lists:flatten(io_lib:format("~p", [{Port}]))),
    [erlang:display(try list_to_port(id(Text)) catch error:R -> R end =:= badarg)
     || Text <- ["#Port<1.5>", "#Port<0.5", "#Port<0.5.1>", foo, "", "#Port<0.>", "#Port<0.a>", "<0.5.0>", [a]]],
    Self = self(),
    spawn(fun() -> Self ! {sent, Port} end),
    receive {sent, Got} -> erlang:display(Got =:= Port) end,
    erlang:display(erlang:send(Port, nobody)),
    persistent_term:put(port_terms, {Port}),
    erlang:display(persistent_term:get(port_terms) =:= {Port}),
    persistent_term:erase(port_terms),
    Table = ets:new(port_terms, []),
    ets:insert(Table, {Port, 1}),
    erlang:display(ets:lookup(Table, Port) =:= [{Port, 1}]).

id(X) -> X.

kind(X) when is_port(X) -> port;
kind(X) when is_pid(X) -> pid;
kind(X) when is_function(X) -> function;
kind(X) -> X.
