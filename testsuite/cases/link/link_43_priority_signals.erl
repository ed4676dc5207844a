%% LINK-43: before OTP 28 there is no link/2 and no exit/3.
%% releases: 25, 27
-module(link_43_priority_signals).
-export([main/0, id/1]).

main() ->
    Pid = spawn(fun() -> receive never -> ok end end),
    erlang:display([of_call(link, [Pid, Options]) || Options <- [[], [priority]]]),
    erlang:display([of_call(exit, [Pid, stop, Options]) || Options <- [[], [priority]]]),
    erlang:display({process_info(self(), links), is_process_alive(Pid)}).

of_call(Function, Arguments) ->
    try
        apply(id(erlang), Function, Arguments)
    catch
        Class:Reason:Stack ->
            {Module, Name, Given, _} = hd(Stack),
            {Class, Reason, Module, Name, Given =:= Arguments}
    end.

id(Term) -> Term.
