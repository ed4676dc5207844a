%% RECV-27: after error:timeout_value the next receive begins at the front, and no timer is left.
-module(recv_27_front_after_a_bad_timeout).
-export([main/0, id/1]).

main() ->
    [failed(Value) || Value <- [blupp, -1, 1.0, 1 bsl 32, 1 bsl 64, -(1 bsl 64), [], self()]],
    erlang:display(process_info(self(), messages)),
    %% The message that comes after the failed receive.
    self() ! old,
    catch receive none -> none after id(foo) -> never end,
    self() ! new,
    erlang:display([receive M -> M end, receive M2 -> M2 end]),
    %% With a reference made before.
    self() ! {old, 1},
    Ref = make_ref(),
    self() ! {Ref, 1},
    {'EXIT', {Caught, _}} = (catch receive {Ref, 2} -> two after id(-1) -> never end),
    erlang:display(Caught),
    erlang:display(receive {Ref, N} -> N after 0 -> lost end),
    erlang:display(receive {old, O} -> O after 0 -> lost end),
    %% Without clauses.
    self() ! left,
    erlang:display(try receive after id(bad) -> never end catch error:R -> R end),
    erlang:display(receive left -> found after 0 -> lost end),
    %% In a process that ends by it.
    {P, Mon} = spawn_monitor(fun() -> self() ! x, catch receive y -> y after id(-1) -> never end, exit(receive x -> got after 0 -> lost end) end),
    erlang:display(receive {'DOWN', Mon, process, P, Why} -> Why end).

failed(Value) ->
    [self() ! N || N <- [1, 2, 3]],
    Class = try receive blipp -> ok after id(Value) -> never end catch C:R -> {C, R} end,
    Found = [receive N -> N after 0 -> {lost, N} end || N <- [3, 1, 2]],
    erlang:display({Class, Found}).

id(X) -> X.
