%% A bank whose accounts are processes: each is a server of its own that knows its balance, so a transfer needs no lock. Tellers
%% transfer money at the same time, and the total stays equal.
-module(bank).
-behaviour(gen_server).

-export([main/0]).
-export([open/2, balance/1, deposit/2, withdraw/2, transfer/3, close/1]).
-export([init/1, handle_call/3, handle_cast/2]).

-define(TELLERS, 20).
-define(TRANSFERS, 250).

main() ->
    [{ok, _} = open(Name, Balance) || {Name, Balance} <- [{ann, 100}, {bob, 50}, {eve, 0}]],
    show("ann gives bob 30", transfer(ann, bob, 30)),
    show("eve gives ann 1", transfer(eve, ann, 1)),
    show("ann gives zoe 10", transfer(ann, zoe, 10)),
    show("ann gives herself 10", transfer(ann, ann, 10)),
    show("bob gives eve -5", transfer(bob, eve, -5)),
    balances([ann, bob, eve]),
    busy_day([ann, bob, eve]),
    io:format("all close: ~b~n", [lists:sum([Balance || {ok, Balance} <- [close(Name) || Name <- [ann, bob, eve]]])]),
    show("eve has", balance(eve)).

show(What, {ok, Balance}) -> io:format("~s: ~b~n", [What, Balance]);
show(What, {error, Why}) -> io:format("~s: no, ~s~n", [What, Why]).

balances(Names) ->
    [show(atom_to_list(Name) ++ " has", balance(Name)) || Name <- Names].

%% Tellers work at the same time. The balances depend on their order; the sum does not.
busy_day(Names) ->
    Before = total(Names),
    Tellers = [spawn_monitor(fun() -> work(Teller, Names, ?TRANSFERS) end) || Teller <- lists:seq(1, ?TELLERS)],
    [receive {'DOWN', Monitor, process, Pid, normal} -> ok end || {Pid, Monitor} <- Tellers],
    io:format("~b transfers later the sum is ~b, as before: ~p~n",
              [?TELLERS * ?TRANSFERS, total(Names), total(Names) =:= Before]).

work(_, _, 0) -> ok;
work(Teller, [From | Others], Left) ->
    To = lists:nth(1 + (Teller + Left) rem length(Others), Others),
    _ = transfer(From, To, 1 + (Teller * Left) rem 7),
    work(Teller, Others ++ [From], Left - 1).

total(Names) ->
    lists:sum([Balance || Name <- Names, {ok, Balance} <- [balance(Name)]]).

%% The accounts.

open(Name, Balance) when is_integer(Balance), Balance >= 0 ->
    gen_server:start_link({local, Name}, ?MODULE, Balance, []).

balance(Name) -> call(Name, balance).

deposit(_, Amount) when Amount =< 0 -> {error, "that is no amount"};
deposit(Name, Amount) -> call(Name, {deposit, Amount}).

withdraw(_, Amount) when Amount =< 0 -> {error, "that is no amount"};
withdraw(Name, Amount) -> call(Name, {withdraw, Amount}).

%% If the deposit fails, the money goes back.
transfer(Name, Name, _) -> {error, "it is the same account"};
transfer(From, To, Amount) ->
    case withdraw(From, Amount) of
        {ok, Left} ->
            case deposit(To, Amount) of
                {ok, _} ->
                    {ok, Left};
                {error, _} = Error ->
                    {ok, _} = deposit(From, Amount),
                    Error
            end;
        {error, _} = Error ->
            Error
    end.

close(Name) ->
    {ok, Balance} = balance(Name),
    ok = gen_server:stop(Name),
    {ok, Balance}.

call(Name, Request) ->
    try gen_server:call(Name, Request)
    catch exit:{noproc, _} -> {error, ["there is no account ", atom_to_list(Name)]}
    end.

%% Callbacks of gen_server.

init(Balance) ->
    {ok, Balance}.

handle_call(balance, _From, Balance) ->
    {reply, {ok, Balance}, Balance};
handle_call({deposit, Amount}, _From, Balance) ->
    {reply, {ok, Balance + Amount}, Balance + Amount};
handle_call({withdraw, Amount}, _From, Balance) when Amount > Balance ->
    {reply, {error, "there is not so much"}, Balance};
handle_call({withdraw, Amount}, _From, Balance) ->
    {reply, {ok, Balance - Amount}, Balance - Amount}.

handle_cast(_, Balance) ->
    {noreply, Balance}.
