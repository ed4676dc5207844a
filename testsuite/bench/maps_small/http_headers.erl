%% Requests of a web server: headers with binary keys are gathered in a map, looked up, merged and dropped.
-module(http_headers).
-export([main/0]).

main() ->
    Start = erlang:monotonic_time(nanosecond),
    Checksum = run(),
    Stop = erlang:monotonic_time(nanosecond),
    erlang:display({checksum, Checksum}),
    erlang:display({ns, Stop - Start}).

run() ->
    Requests = [request(N) || N <- lists:seq(1, 500)],
    repeat(1800, Requests, 0).

repeat(0, _, Sum) -> Sum;
repeat(N, Requests, Sum) -> repeat(N - 1, Requests, lists:foldl(fun serve/2, Sum, Requests)).

request(N) ->
    Number = integer_to_binary(N),
    [{<<"host">>, <<"www.example.org">>},
     {<<"accept">>, <<"text/html">>},
     {<<"accept">>, <<"application/json">>},
     {<<"user-agent">>, <<"browser/", Number/binary>>},
     {<<"content-length">>, Number},
     {<<"x-request-id">>, <<"r-", Number/binary>>}
     | [{<<"cookie">>, <<"session=", Number/binary>>} || N rem 2 =:= 0] ++ [{<<"upgrade">>, <<"websocket">>} || N rem 5 =:= 0]].

serve(Request, Sum) ->
    Headers = lists:foldl(fun gather/2, #{}, Request),
    Defaults = #{<<"accept-language">> => [<<"en">>], <<"cookie">> => [<<"session=0">>]},
    Known = maps:merge(Defaults, maps:without([<<"upgrade">>, <<"x-forwarded-for">>], Headers)),
    [Length] = maps:get(<<"content-length">>, Known),
    Session = session(Known),
    Answer = maps:map(fun(_, Values) -> length(Values) end, Known),
    Sizes = maps:fold(fun(Name, Count, Acc) -> Acc + byte_size(Name) * Count end, 0, Answer),
    Sum + binary_to_integer(Length) + Session + Sizes.

gather({Name, Value}, Headers) ->
    case Headers of
        #{Name := Values} -> Headers#{Name := [Value | Values]};
        #{} -> Headers#{Name => [Value]}
    end.

session(#{<<"cookie">> := [<<"session=", Id/binary>>]}) -> binary_to_integer(Id);
session(#{}) -> 0.
