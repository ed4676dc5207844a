%% Replaced persistent terms stay valid for every process, message and table that has them.
-module(replaced_terms_stay_valid).
-export([main/0]).

-define(SIZE, 4000).

main() ->
    put_term(0),
    Holders = [spawn_holder() || _ <- lists:seq(1, 20)],
    Idle = spawn_holder(),
    Table = ets:new(table, [public]),
    ets:insert(Table, {kept, persistent_term:get(conf)}),
    self() ! {sent, persistent_term:get(conf)},
    _ = erlang:send_after(0, self(), {timed, persistent_term:get(conf)}),
    Mine = persistent_term:get(conf),
    lists:foreach(
        fun(I) ->
            put_term(I),
            %% Some processes take the newer term, in turn.
            Holder = lists:nth(I rem length(Holders) + 1, Holders),
            Holder ! {take, self()},
            receive {has, Holder, Sum} -> Sum = sum(I) end
        end,
        lists:seq(1, 60)
    ),
    [P ! {tell, self()} || P <- Holders ++ [Idle]],
    Sums = [receive {is, P, S} -> S end || P <- Holders ++ [Idle]],
    erlang:display(length([S || S <- lists:droplast(Sums), S >= sum(41)])),
    erlang:display(lists:last(Sums) =:= sum(0)),
    erlang:display(lists:sum(Mine) =:= sum(0)),
    [{kept, InTable}] = ets:lookup(Table, kept),
    erlang:display(lists:sum(InTable) =:= sum(0)),
    receive {sent, Sent} -> erlang:display(lists:sum(Sent) =:= sum(0)) end,
    receive {timed, Timed} -> erlang:display(lists:sum(Timed) =:= sum(0)) end,
    erlang:display(persistent_term:erase(conf)),
    erlang:display(persistent_term:get(conf, none)).

put_term(I) -> persistent_term:put(conf, lists:seq(I, I + ?SIZE)).

sum(I) -> lists:sum(lists:seq(I, I + ?SIZE)).

spawn_holder() ->
    Term = persistent_term:get(conf),
    spawn_link(fun() -> hold(Term) end).

hold(Term) ->
    receive
        {take, From} ->
            New = persistent_term:get(conf),
            From ! {has, self(), lists:sum(New)},
            hold(New);
        {tell, From} ->
            From ! {is, self(), lists:sum(Term)}
    end.
