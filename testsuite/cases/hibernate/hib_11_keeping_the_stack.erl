%% HIB-11: from OTP 28 on, hibernate/0 waits for a message and goes on behind the call, with its stack and its handlers.
%% out29: OTP 27 has no such function
-module(hib_11_keeping_the_stack).
-export([main/0, id/1]).

main() ->
    Parent = self(),
    Early = spawn(fun() -> self() ! hello, Parent ! {self(), hibernating(id([1, 2, 3]))} end),
    receive {Early, Found} -> erlang:display(Found) end,
    Late = spawn(fun() -> Parent ! {self(), hibernating(id([1, 2, 3]))} end),
    asleep(Late),
    Late ! hello,
    receive {Late, FoundLate} -> erlang:display(FoundLate) end.

hibernating(Kept) ->
    Erlang = id(erlang),
    try Erlang:hibernate() of
        Result -> {Result, Kept, process_info(self(), messages), catch throw(thrown)}
    catch
        error:undef -> {undef, Kept}
    end.

%% Waits for the process to wait, or to have ended.
asleep(Pid) ->
    case process_info(Pid, status) of
        {status, waiting} -> ok;
        undefined -> ok;
        _ -> receive after 1 -> asleep(Pid) end
    end.

id(Term) -> Term.
