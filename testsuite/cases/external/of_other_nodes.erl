%% Pids, ports and references of other nodes: read, written, compared, hashed, kept and shown. They show their node as its
%% place in OTP's table of atoms.
%% out27: references of this node may have five numbers; ports are written with 64 bits, atoms as UTF-8
-module(of_other_nodes).
-export([main/0, id/1]).

id(X) -> X.

main() ->
    N = id(a@b),
    {P, P2, P0, R, O} = All = {pid(N, 5, 7, 1), pid(N, 5, 7, 2), pid(N, 5, 7, 0), ref(N, [1, 2, 3], 4), port(N, 1234567890123, 9)},
    erlang:display([kinds(T) || T <- tuple_to_list(All)]),
    [shown(fun() -> binary_to_term(<<131, B/binary>>) end) || B <- [
        <<103, (atom(N))/binary, 3:32, 4:32, 1>>, <<103, (atom(N))/binary, 3:32, 4:32, 0>>, <<103, (atom(N))/binary, 3:32, 4:32, 4>>,
        <<88, (atom(N))/binary, (1 bsl 31):32, (1 bsl 31):32, 1:32>>, <<88, (atom(''))/binary, 1:32, 1:32, 1:32>>,
        <<102, (atom(N))/binary, 44:32, 2>>, <<102, (atom(N))/binary, 44:32, 4>>, <<89, (atom(N))/binary, 16#ffffffff:32, 3:32>>,
        <<89, (atom(N))/binary, 16#fffffff:32, 3:32>>, <<120, (atom(N))/binary, (1 bsl 63):64, 4:32>>,
        <<101, (atom(N))/binary, 5:32, 1>>, <<101, (atom(N))/binary, 5:32, 7>>, <<114, 1:16, (atom(N))/binary, 2, 1:32>>,
        <<114, 1:16, (atom(N))/binary, 7, 1:32>>, <<114, 5:16, (atom(N))/binary, 2, 1:32, 2:32, 3:32, 4:32, 5:32>>,
        <<90, 0:16, (atom(N))/binary, 4:32>>, <<90, 6:16, (atom(N))/binary, 4:32, 0:192>>, <<90, 3:16, (atom(N))/binary, 4:32, -1:96>>,
        <<88, 97, 5, 5:32, 7:32, 1:32>>, <<88, (atom(N))/binary, 5:32, 7:32>>, <<90, 2:16, (atom(N))/binary, 5:32, 7:32>>]],
    %% Earlier runs of this node.
    [shown(Make) || Make <- [fun() -> pid(node(), 5, 5, 3) end, fun() -> ref(node(), [1, 2, 3], 3) end, fun() -> port(node(), 1, 3) end,
        fun() -> ref(node(), [], 1) end, fun() -> ref(node(), [1, 2, 3, 4, 5], 0) end, fun() -> pid(node(), 1 bsl 29, 0, 0) end,
        fun() -> port(node(), 1 bsl 60, 0) end]],
    erlang:display([P =:= P2, P == P2, P =:= id(pid(N, 5, 7, 1)), P < P2, P > self(), pid(a@a, 5, 7, 9) < P, pid(zzz@a, 4, 7, 9) < P,
        pid(a@a, 6, 6, 9) < P, ref(N, [1, 2], 4) =:= ref(N, [1, 2, 0], 4), O < port(zz, 0, 1), R < ref(a@c, [1, 2, 9], 1),
        pid(node(), 5, 5, 3) > self(), make_ref() < R, make_ref() > R]),
    erlang:display(written(lists:sort([P, P2, P0, R, O, pid(aaa@c, 5, 7, 1), pid(zzz@c, 4, 7, 1), ref('0@c', [1, 2, 9], 1), ref(z@c, [9, 9, 0], 1),
        ref(N, [1, 2], 4), ref(N, [1, 2, 0], 4), ref(N, [1, 2, 3, 0, 0], 4), port(aa, 1, 1), port(zz, 0, 1)]))),
    erlang:display([{erlang:phash2(T), erlang:phash(T, 1 bsl 32)} || T <- tuple_to_list(All)]),
    erlang:display(#{P => 1, R => 2, O => 3} =:= #{pid(N, 5, 7, 1) => 1, ref(N, [1, 2, 3], 4) => 2, port(N, 1234567890123, 9) => 3}),
    Map = maps:from_list([{pid(N, I, 1, 1), I} || I <- lists:seq(1, 100)] ++ [{ref(N, [I, 1, 2], 1), -I} || I <- lists:seq(1, 100)]),
    erlang:display({map_size(Map), map_get(pid(N, 50, 1, 1), Map), map_get(ref(N, [50, 1, 2], 1), Map), is_map_key(pid(N, 50, 1, 2), Map)}),
    tables(All),
    %% Through other heaps.
    persistent_term:put(?MODULE, All),
    erlang:display(persistent_term:get(?MODULE) =:= All),
    Self = self(),
    spawn_link(fun() -> garbage_collect(), Self ! {All, [All]} end),
    receive {Same, [Same]} -> erlang:display(Same =:= All) end,
    put(All, All),
    erlang:display(get(id(All)) =:= All),
    garbage_collect(),
    erlang:display(case P of P2 -> second; P -> first end),
    erlang:display([binary_to_term(term_to_binary(All, Options)) =:= All || Options <- [[], [compressed], [{minor_version, 0}]]]),
    erlang:display(binary_to_term(term_to_binary(All), [safe]) =:= All),
    erlang:display([error_of(fun() -> list_to_pid(pid_to_list(P)) end), error_of(fun() -> list_to_ref(ref_to_list(R)) end),
        error_of(fun() -> list_to_port(port_to_list(O)) end)]),
    erlang:display([digits(T) || T <- [pid_to_list(P), ref_to_list(R), port_to_list(O), lists:flatten(io_lib:format("~p", [R])),
        lists:flatten(io_lib:format("~w", [O])), pid_to_list(pid(node(), 5, 6, 1))]]),
    erlang:display([erts_internal:term_type(T) || T <- [P, R, O]]).

tables({P, P2, _, R, O} = All) ->
    [begin
         T = ets:new(t, [Type]),
         ets:insert(T, [{Key, I} || {Key, I} <- lists:zip(tuple_to_list(All), lists:seq(1, 5))]),
         ets:insert(T, [{{Key, 1}, I} || {Key, I} <- lists:zip(tuple_to_list(All), lists:seq(1, 5))]),
         erlang:display([[I || {_, I} <- ets:lookup(T, Key)] || Key <- [id(pid(a@b, 5, 7, 1)), P2, R, O, {P, 1}, pid(a@b, 5, 7, 3)]]),
         erlang:display(lists:sort(ets:match(T, {{'_', 1}, '$1'}))),
         erlang:display(ets:match(T, {R, '$1'}))
     end || Type <- [set, ordered_set]].

kinds(T) -> {is_pid(T), is_reference(T), is_port(T), guard(T), node(T), erlang:external_size(T), term_to_binary(T)}.

guard(T) when is_pid(T), node(T) =:= a@b -> pid;
guard(T) when is_reference(T), node(T) =:= a@b -> reference;
guard(T) when is_port(T), node(T) =:= a@b -> port;
guard(T) when is_list(T); is_tuple(T); is_map(T) -> none.

shown(Make) ->
    erlang:display(try T = Make(), {digits(lists:flatten(io_lib:format("~w", [T]))), node(T), term_to_binary(T)} catch C:E -> {C, E} end).

written(Terms) -> [term_to_binary(T) || T <- Terms].

error_of(Fun) -> try Fun() catch error:Reason -> Reason end.

%% Without the number of the node.
digits(Text) ->
    {Front, [$< | Rest]} = lists:splitwith(fun(C) -> C =/= $< end, Text),
    Front ++ "<" ++ lists:dropwhile(fun(C) -> C >= $0 andalso C =< $9 end, Rest).

atom(A) -> T = atom_to_binary(A), <<119, (byte_size(T)), T/binary>>.
pid(N, Id, S, C) -> binary_to_term(<<131, 88, (atom(N))/binary, Id:32, S:32, C:32>>).
port(N, Id, C) -> binary_to_term(<<131, 120, (atom(N))/binary, Id:64, C:32>>).
ref(N, Ids, C) -> binary_to_term(<<131, 90, (length(Ids)):16, (atom(N))/binary, C:32, << <<I:32>> || I <- Ids>>/binary>>).
