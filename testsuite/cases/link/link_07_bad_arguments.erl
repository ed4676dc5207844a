%% LINK-7: link/1 and unlink/1 take pids and ports only; a registered name is a bad argument too.
-module(link_07_bad_arguments).
-export([main/0]).

main() ->
    register(link_07_name, self()),
    Bad = [link_07_name, {link_07_name, node()}, make_ref(), 1, 1.5, 1 bsl 70, "x", <<1>>, #{}, [self()], fun main/0],
    [erlang:display({failure(fun link/1, Term), failure(fun unlink/1, Term)}) || Term <- Bad],
    unregister(link_07_name).

failure(Fun, Term) ->
    try Fun(Term) of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.
