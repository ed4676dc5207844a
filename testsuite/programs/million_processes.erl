-module(million_processes).
%% A million processes that wait, by hand: time to make one, to have its answer, to end it; bytes of the system's memory each
%% takes. On OTP: `erl -noshell +P 2000000 -run million_processes main -s init stop`.
-export([main/0]).

-define(COUNT, 1000000).

main() ->
    Before = resident(),
    {Made, Pids} = timed(fun() -> make(?COUNT, []) end),
    Bytes = (resident() - Before) div ?COUNT,
    {Answered, ok} = timed(fun() ->
        [Pid ! {self(), hello} || Pid <- Pids],
        answers(?COUNT)
    end),
    {Ended, ok} = timed(fun() ->
        [Pid ! stop || Pid <- Pids],
        answers(?COUNT)
    end),
    io:format("~b processes: made in ~b ns each, ~b bytes each, answered in ~b ns, ended in ~b ns~n",
        [?COUNT, Made, Bytes, Answered, Ended]).

timed(Do) ->
    Start = erlang:monotonic_time(nanosecond),
    Result = Do(),
    {(erlang:monotonic_time(nanosecond) - Start) div ?COUNT, Result}.

make(0, Pids) -> Pids;
make(N, Pids) ->
    Parent = self(),
    make(N - 1, [spawn(fun() -> wait(Parent) end) | Pids]).

wait(Parent) ->
    receive
        {From, hello} -> From ! hello, wait(Parent);
        stop -> Parent ! stopped
    end.

answers(0) -> ok;
answers(N) -> receive _ -> answers(N - 1) end.

%% The memory of this program that `ps` shows.
resident() ->
    erlang:garbage_collect(),
    1024 * list_to_integer(string:trim(os:cmd("ps -o rss= -p " ++ os:getpid()))).
