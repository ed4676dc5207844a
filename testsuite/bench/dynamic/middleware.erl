%% A web request goes through a pipeline of plugs: modules and functions by name, and funs, each changes the connection.
-module(middleware).
-export([main/0]).
-export([assign/3, count/2, route/2, index/1, show/1, missing/1]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Pipeline = [{?MODULE, count, [requests]}, {?MODULE, assign, [user, guest]}, fun log/1, {?MODULE, assign, [locale, sv]},
                {?MODULE, route, [[{<<"/">>, index}, {<<"/items">>, show}, {<<"/about">>, about}]]}, fun finish/1],
    requests(2400000, Pipeline, 0).

requests(0, _, Sum) -> Sum;
requests(N, Pipeline, Sum) ->
    Path = element(1 + N rem 4, {<<"/">>, <<"/items">>, <<"/about">>, <<"/nothing">>}),
    #{status := Status, body := Body, log := Log} = through(Pipeline, #{path => Path, id => N, assigns => #{}, log => []}),
    requests(N - 1, Pipeline, Sum + Status + iolist_size(Body) + length(Log)).

through([], Connection) -> Connection;
through([{Module, Function, Arguments} | Plugs], Connection) -> through(Plugs, apply(Module, Function, [Connection | Arguments]));
through([Plug | Plugs], Connection) -> through(Plugs, Plug(Connection)).

assign(#{assigns := Assigns} = Connection, Key, Value) -> Connection#{assigns := Assigns#{Key => Value}}.

count(#{id := Id} = Connection, Key) -> assign(Connection, Key, Id).

log(#{path := Path, log := Log} = Connection) -> Connection#{log := [{info, Path} | Log]}.

route(#{path := Path} = Connection, Routes) ->
    case lists:keyfind(Path, 1, Routes) of
        {_, Action} ->
            case erlang:function_exported(?MODULE, Action, 1) of
                true -> ?MODULE:Action(Connection);
                false -> missing(Connection)
            end;
        false -> missing(Connection)
    end.

index(Connection) -> Connection#{status => 200, body => ["welcome, ", <<"guest">>]}.

show(#{id := Id} = Connection) -> Connection#{status => 200, body => ["item ", integer_to_list(Id)]}.

missing(Connection) -> Connection#{status => 404, body => <<"not found">>}.

finish(#{status := Status, log := Log} = Connection) when Status >= 400 -> Connection#{log := [{error, Status} | Log]};
finish(Connection) -> Connection.
