%% MON-22: alias/0 makes an alias alone, alias([reply]) one for one message; unalias/1 is false for other references.
-module(mon_22_aliases_alone).
-export([main/0]).

main() ->
    Plain = alias(),
    Reply = alias([reply]),
    Explicit = alias([explicit_unalias]),
    erlang:display([sent(Plain, a), sent(Plain, b), sent(Reply, c), sent(Reply, d), sent(Explicit, e)]),
    Parent = self(),
    spawn(fun() -> Parent ! {other, unalias(Explicit)} end),
    receive {other, Value} -> erlang:display(Value) end,
    erlang:display(sent(Explicit, f)),
    erlang:display([unalias(Plain), unalias(Plain), unalias(Reply), unalias(make_ref())]),
    erlang:display(sent(Plain, g)),
    erlang:display([failure(Options) || Options <- [x, [x], [reply | x]]]).

sent(Alias, Message) ->
    Alias ! Message,
    receive Message -> arrived after 50 -> lost end.

failure(Options) ->
    try alias(Options) of
        _ -> value
    catch
        Class:Reason -> {Class, Reason}
    end.
