%% A message that comes while a waiting process is suspended is seen when it is resumed, and a collection asked for by others
%% happens while it looks through its messages.
-module(suspended_while_waiting).
-export([main/0, echo/1, id/1]).

main() ->
    suspending(),
    collecting().

suspending() ->
    Pid = spawn(?MODULE, echo, [self()]),
    waits(Pid),
    true = erlang:suspend_process(Pid),
    Pid ! one,
    erlang:display(process_info(Pid, status)),
    true = erlang:resume_process(Pid),
    erlang:display(receive {Pid, one} -> answered after 5000 -> lost end),
    exit(Pid, kill).

%% The process has much alive while it takes its messages; it is collected from outside again and again.
collecting() ->
    Parent = self(),
    Pid = spawn(fun() -> Parent ! {sum, busy(lists:seq(1, 100), 3000, 0)} end),
    Collector = spawn(fun() -> collect(Pid) end),
    [Pid ! {N, integer_to_list(N)} || N <- lists:seq(1, 3000)],
    erlang:display(receive {sum, Sum} -> Sum end),
    exit(Collector, kill).

busy(_, 0, Sum) -> Sum;
busy(List, Left, Sum) ->
    Before = [X + Left || X <- List],
    receive
        {N, Text} when N rem 2 =:= 0 -> busy(List, Left - 1, Sum + list_to_integer(Text) + lists:sum(Before));
        {N, Text} -> busy(List, Left - 1, Sum - list_to_integer(Text) + lists:sum(id(Before)) - N)
    end.

collect(Pid) ->
    case erlang:garbage_collect(Pid) of
        true -> collect(Pid);
        false -> ok
    end.

waits(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        _ -> erlang:yield(), waits(Pid)
    end.

echo(Parent) ->
    receive Message -> Parent ! {self(), Message}, echo(Parent) end.

id(X) -> X.
