%% A tree of supervisors: its reactions when workers fail, when they fail too often, and when the tree is shut down.
%%
%%   mill (rest_for_one)
%%     sails
%%     stones (one_for_all)
%%       upper
%%       lower
%%     sacks
-module(supervision).
-export([main/0]).

main() ->
    %% The workers report events. OTP's own reports would mix with them.
    ok = logger:set_primary_config(level, none),
    process_flag(trap_exit, true),
    {ok, Mill} = mill:start_link(self()),
    io:format("the mill is built:~n"),
    heard(4),
    io:format("upper fails, and lower with it:~n"),
    worker:break(upper),
    heard(4),
    io:format("sails fail, and what was started after them:~n"),
    worker:break(sails),
    heard(8),
    io:format("sacks fail alone:~n"),
    worker:break(sacks),
    heard(2),
    io:format("lower fails three times, which is too often for stones:~n"),
    [begin worker:break(lower), heard(4) end || _ <- [once, twice]],
    worker:break(lower),
    heard(6),
    io:format("the mill is taken down:~n"),
    exit(Mill, shutdown),
    heard(4),
    receive {'EXIT', Mill, Reason} -> io:format("and has ended: ~p~n", [Reason]) end.

%% The next lines of the workers, a given number of them.
heard(0) -> ok;
heard(Count) ->
    receive {worker, Name, What} -> io:format("  ~p ~s~n", [Name, What]) end,
    heard(Count - 1).
