%% Accounts in a store are changed by nested transactions: failures undo the steps, are raised again and caught at the top.
-module(transactions).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Accounts = maps:from_list([{Id, 1000} || Id <- lists:seq(0, 15)]),
    transfers(3700000, Accounts, 0).

transfers(0, Accounts, Failed) -> maps:fold(fun(Id, Money, Sum) -> Sum + Id * Money end, Failed * 1000000, Accounts);
transfers(N, Accounts, Failed) ->
    put(accounts, Accounts),
    Result = try transaction(fun() -> transfer(N) end)
             catch
                 error:{transaction, Class, _Reason} -> {failed, Class};
                 exit:Reason -> {failed, Reason}
             after
                 put(open, 0)
             end,
    case Result of
        {failed, _} -> transfers(N - 1, Accounts, Failed + 1);
        _ -> transfers(N - 1, erase(accounts), Failed)
    end.

transaction(Fun) ->
    Before = get(accounts),
    try Fun()
    catch
        throw:Reason ->
            put(accounts, Before),
            error({transaction, throw, Reason});
        Class:Reason:Trace ->
            put(accounts, Before),
            erlang:raise(Class, Reason, Trace)
    after
        put(open, opened() + 1)
    end.

opened() ->
    case get(open) of
        undefined -> 0;
        Count -> Count
    end.

transfer(N) ->
    From = N rem 16,
    To = N * 7 rem 16,
    Amount = N * 13 rem 300,
    take(From, Amount),
    transaction(fun() -> give(To, Amount, N) end).

take(Id, Amount) ->
    Accounts = get(accounts),
    case Accounts of
        #{Id := Money} when Money >= Amount -> put(accounts, Accounts#{Id := Money - Amount});
        #{} -> throw({poor, Id})
    end.

give(_, _, N) when N rem 10 =:= 0 -> exit(closed);
give(_, _, N) when N rem 17 =:= 0 -> throw(locked);
give(Id, Amount, _) ->
    Accounts = get(accounts),
    put(accounts, maps:update_with(Id, fun(Money) -> Money + Amount end, Accounts)).
