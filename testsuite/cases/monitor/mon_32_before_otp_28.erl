%% MON-32: before OTP 28 no call takes the option priority, and no process tells of it.
%% releases: 25, 27
-module(mon_32_before_otp_28).
-export([main/0, id/1]).

main() ->
    [erlang:display(failure(Fun)) || Fun <- [
        fun() -> monitor(process, self(), id([priority])) end,
        fun() -> alias(id([priority])) end,
        fun() -> erlang:send(self(), message, id([priority])) end,
        fun() -> erlang:send(alias(), message, id([priority])) end,
        fun() -> erlang:send_nosuspend(self(), message, id([priority])) end,
        fun() -> spawn_opt(fun() -> ok end, id([{monitor, [priority]}])) end,
        fun() -> spawn_opt(fun() -> ok end, id([{link, [priority]}])) end,
        fun() -> spawn_opt(fun() -> ok end, id([{link, []}])) end,
        fun() -> process_info(self(), id(priority_messages)) end,
        fun() -> exit(id(make_ref()), reason) end,
        fun() -> exit(id(alias()), reason) end]],
    Ref = spawn_request(fun() -> ok end, [{monitor, [priority]}]),
    erlang:display(receive {spawn_reply, Ref, Result, Reason} -> {Result, Reason} end),
    erlang:display(receive Message -> Message after 0 -> none end).

failure(Fun) ->
    try Fun() of
        Value -> {value, Value}
    catch
        Class:Reason:Stack ->
            {Module, Name, _, Info} = hd(Stack),
            {Class, Reason, Module, Name, [lists:sort(maps:to_list(Map)) || {error_info, Map} <- Info]}
    end.

id(Term) -> Term.
