%% HIB-4: the function in which a process wakes can have handlers of its own.
-module(hib_04_own_handler).
-export([main/0, woken/1, wake/3]).

main() ->
    Parent = self(),
    Pid = spawn(fun() -> erlang:hibernate(?MODULE, wake, [?MODULE, woken, [Parent]]) end),
    Pid ! x,
    receive Message -> erlang:display(Message) end.

wake(Module, Name, [Parent | _] = Arguments) ->
    try
        apply(Module, Name, Arguments)
    catch
        Class:Reason -> Parent ! {caught, Class, Reason}
    end.

woken(_) ->
    throw(ball).
