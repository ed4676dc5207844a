%% Accounts of a bank, each bank a server: clients deposit, withdraw and ask by calls.
-module(bank).
-export([main/0]).
-behaviour(gen_server).
-export([init/1, handle_call/3, handle_cast/2]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    {ok, Bank} = gen_server:start_link(?MODULE, 100, []),
    Parent = self(),
    Clients = [spawn_link(fun() -> client(70000, Id, Bank, Parent) end) || Id <- lists:seq(1, 4)],
    Denied = lists:sum([receive {done, Client, Count} -> Count end || Client <- Clients]),
    Total = gen_server:call(Bank, total),
    ok = gen_server:stop(Bank),
    Total * 1000 + Denied.

client(N, Id, Bank, Parent) -> Parent ! {done, self(), client(N, Id, Bank, 0, 0)}.

%% The accounts of a client are its own, so that the order of clients does not matter.
client(0, _, _, _, Denied) -> Denied;
client(N, Id, Bank, Last, Denied) ->
    Account = Id * 20 + N rem 20,
    {ok, _} = gen_server:call(Bank, {deposit, Account, N rem 50}),
    case gen_server:call(Bank, {withdraw, Account, (N + Last) rem 61}) of
        {ok, Money} -> client(N - 1, Id, Bank, Money, Denied);
        {error, poor} -> client(N - 1, Id, Bank, 0, Denied + 1)
    end.

init(Accounts) -> {ok, maps:from_list([{Id, 10} || Id <- lists:seq(0, Accounts)])}.

handle_call({deposit, Id, Amount}, _, Accounts) ->
    #{Id := Money} = Accounts,
    {reply, {ok, Money + Amount}, Accounts#{Id := Money + Amount}};
handle_call({withdraw, Id, Amount}, _, Accounts) ->
    case Accounts of
        #{Id := Money} when Money >= Amount -> {reply, {ok, Money - Amount}, Accounts#{Id := Money - Amount}};
        #{} -> {reply, {error, poor}, Accounts}
    end;
handle_call(total, _, Accounts) -> {reply, lists:sum(maps:values(Accounts)), Accounts}.

handle_cast(_, Accounts) -> {noreply, Accounts}.
