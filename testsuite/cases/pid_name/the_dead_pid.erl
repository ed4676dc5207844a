%% PIDN-10, PIDN-11: A name that nobody has is the dead pid: local, equal to itself, the same for all names, of no process.
-module(the_dead_pid).
-export([main/0, id/1]).
-pid_name(a).
-pid_name(b).
main() ->
    P = pid_name(a),
    io:format("~p ~w ~s~n", [P, P, pid_to_list(P)]),
    io:format("~p ~p ~p~n", [is_pid(P), P =:= pid_name(b), node(P) =:= node()]),
    io:format("~p ~p ~p~n", [P =:= list_to_pid(id("<0.32767.8191>")), P == pid_name(id(a)), P < {P}]),
    io:format("~p ~p~n", [P =:= binary_to_term(term_to_binary(P)), {P} =:= binary_to_term(term_to_binary({P}, [compressed]))]),
    io:format("~p ~p~n", [self() < P, lists:max([self(), P, spawn(fun() -> ok end)]) =:= P]),
    io:format("~p~n", [maps:get(P, #{self() => me, P => nobody})]),
    io:format("~p ~p~n", [erlang:phash2(P) =:= erlang:phash2(list_to_pid("<0.32767.8191>")), lists:member(P, processes())]),
    io:format("~p ~p ~p ~p~n",
              [is_process_alive(P), process_info(P, status), process_info(P), process_info(P, pid_name)]),
    io:format("~p~n", [process_info(P, [status, messages])]).
id(X) -> X.
