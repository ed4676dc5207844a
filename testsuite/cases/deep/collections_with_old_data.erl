%% A large old structure survives thousands of collections of young data, and points to what is new after each change.
%% gc: normal, each of a quarter million allocations would copy all the old data
-module(collections_with_old_data).
-export([main/0]).
main() ->
    Table = maps:from_list([{K, {K, [K]}} || K <- lists:seq(1, 2000)]),
    Tuple = list_to_tuple([[N] || N <- lists:seq(1, 500)]),
    {T2, M2} = churn(30000, Tuple, Table),
    erlang:display(lists:sum([length(element(N, T2)) || N <- lists:seq(1, 500)])),
    erlang:display(lists:sum([element(1, V) || V <- maps:values(M2)])),
    erlang:display([length(element(2, maps:get(K, M2))) || K <- [1, 2, 3, 2000]]),
    erlang:display(element(1, Tuple)),
    erlang:display(maps:get(7, Table)),
    erlang:display(queue_churn(50000, [], [])),
    erlang:display(strings(2000, [])).

churn(0, T, M) -> {T, M};
churn(N, T, M) ->
    At = N rem 500 + 1,
    Old = element(At, T),
    New = case Old of
              [_, _, _, _ | _] -> [N];
              _ -> [N | Old]
          end,
    K = N rem 2000 + 1,
    {K0, L} = maps:get(K, M),
    churn(N - 1, setelement(At, T, New), M#{K := {K0 + 1, [N | lists:sublist(L, 3)]}}).

queue_churn(0, F, B) -> {length(F) + length(B), lists:sum(F) + lists:sum(B)};
queue_churn(N, F, B) when N rem 3 =:= 0 ->
    case F of
        [_ | F2] -> queue_churn(N - 1, F2, B);
        [] ->
            case lists:reverse(B) of
                [] -> queue_churn(N - 1, [], []);
                [_ | F2] -> queue_churn(N - 1, F2, [])
            end
    end;
queue_churn(N, F, B) -> queue_churn(N - 1, F, [N | B]).

strings(0, Acc) -> {length(Acc), lists:sum([byte_size(B) || B <- Acc])};
strings(N, Acc) ->
    B = list_to_binary(integer_to_list(N * N * N)),
    strings(N - 1, [<<B/binary, B/binary, "-", B/binary>> | lists:sublist(Acc, 500)]).
