%% spawn_request refuses bad arguments with badarg, and sends other errors as a reply.
-module(spawn_request_errors).
-export([main/0]).

main() ->
    Fun = fun() -> ok end,
    [erlang:display(failure(Arguments)) || Arguments <- [
        [a, b, [], foo], [1, y, [], []], [a, b, [1 | 2], []], [a, 1, [], []], [x, y, foo, foo], [x, y, foo, []], [x, y, [], [link | foo]],
        [Fun, foo], [1, []], [node, Fun, foo], [node, x, []]
    ]],
    Request = spawn_request(Fun, [foo]),
    erlang:display(receive {spawn_reply, Request, Result, Reason} -> {Result, Reason} after 5000 -> nothing end),
    %% There are no other nodes.
    Other = spawn_request(x@y, Fun, [{reply_tag, other}]),
    erlang:display(receive {_, Other, What, Why} -> {What, Why} after 5000 -> nothing end).

failure(Arguments) ->
    try
        apply(erlang, spawn_request, Arguments)
    of
        Request when is_reference(Request) ->
            receive {Tag, Request, Result, Value} -> {Tag, Result, is_pid(Value) orelse Value} after 5000 -> nothing end
    catch
        Class:Reason:Trace ->
            [{M, F, A, Info} | _] = Trace,
            Cause = case lists:keyfind(error_info, 1, Info) of {_, Map} -> maps:get(cause, Map, none); false -> none end,
            {Class, Reason, M, F, length(A), Cause}
    end.
