%% LINK-26: what one process sends to another arrives in the order of sending, messages and exit signals alike.
-module(link_26_order_of_signals).
-export([main/0]).

main() ->
    process_flag(trap_exit, true),
    Parent = self(),
    Child = spawn_link(fun() ->
        [Parent ! N || N <- [1, 2, 3]],
        exit(done)
    end),
    receive {'EXIT', Child, done} -> erlang:display(process_info(self(), messages)) end,
    [receive N -> ok end || N <- [1, 2, 3]],
    Echo = spawn(fun() ->
        process_flag(trap_exit, true),
        Parent ! ready,
        echo(Parent)
    end),
    receive ready -> ok end,
    Echo ! a,
    exit(Echo, b),
    Echo ! c,
    exit(Echo, d),
    erlang:display([receive {echo, Message} -> Message end || _ <- [1, 2, 3, 4]]),
    exit(Echo, kill).

echo(Parent) ->
    receive
        {'EXIT', Parent, Reason} -> Parent ! {echo, {exit, Reason}};
        Message -> Parent ! {echo, Message}
    end,
    echo(Parent).
