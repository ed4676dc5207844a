%% A gen_server that crashes tells its caller, calls terminate, and is reported twice: by the behaviour and by proc_lib.
%% stderr: reports
%% err27: lines of OTP's own sources
%% err29: lines of OTP's own sources, and how places are written
-module(gen_server_crashes).
-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2, handle_info/2, terminate/2, format_status/2]).
-file("gen_server_crashes.erl", 1).

main() ->
    [one(How) || How <- [{call, error}, {call, exit}, {call, bad_return}, {call, stop}, cast, info, terminate]].

one({call, How}) ->
    {ok, Pid} = gen_server:start(?MODULE, [], []),
    Monitor = monitor(process, Pid),
    try gen_server:call(Pid, How) of
        Reply -> show({reply, Reply})
    catch
        exit:{Reason, {gen_server, call, [Pid, How]}} -> show(reason(Reason))
    end,
    down(Monitor);
one(How) ->
    {ok, Pid} = gen_server:start(?MODULE, [], []),
    Monitor = monitor(process, Pid),
    case How of
        cast -> gen_server:cast(Pid, crash);
        info -> Pid ! crash;
        terminate -> gen_server:stop(Pid, {bad, "state"}, infinity)
    end,
    down(Monitor).

down(Monitor) ->
    receive {'DOWN', Monitor, process, _, Reason} -> show({down, reason(Reason)}) end.

reason({Reason, [_ | _]}) -> {Reason, trace};
reason(Reason) -> Reason.

show(Term) -> io:format("~p~n", [Term]).

init([]) -> put(key, value), {ok, #{state => lists:seq(1, 40)}}.

handle_call(error, _From, _) -> error({oops, "text"});
handle_call(exit, _From, _) -> exit(exited);

handle_call(bad_return, _From, _) -> bad;
handle_call(stop, _From, S) -> {stop, stopped, the_reply, S}.

handle_cast(crash, _S) -> hd(id([])).
handle_info(crash, _S) -> maps:get(no_key, id(#{})).

terminate(_Reason, _S) -> ok.
format_status(_, [_Dictionary, #{state := List}]) -> {shortened, length(List)}.

id(Term) -> Term.
