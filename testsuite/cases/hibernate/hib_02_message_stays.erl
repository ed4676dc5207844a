%% HIB-2: the message that wakes a process stays in the queue, and one that was there before wakes it at once.
-module(hib_02_message_stays).
-export([main/0, woken/1]).

main() ->
    Parent = self(),
    Pid = spawn(fun() -> receive go -> erlang:hibernate(?MODULE, woken, [Parent]) end end),
    Pid ! early,
    Pid ! go,
    receive Messages -> erlang:display(Messages) end.

woken(Parent) ->
    Parent ! process_info(self(), messages).
