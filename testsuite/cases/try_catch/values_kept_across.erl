%% Variables bound before a try are intact in its body, its of part, its handlers, its after part and behind it.
-module(values_kept_across).
-export([main/0, id/1]).
main() ->
    erlang:display([many(K) || K <- [value, throw, error, exit]]),
    erlang:display([rebuilt(N) || N <- [0, 1, 2]]),
    erlang:display(loop(20, [], #{})),
    erlang:display([wide(K, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22}) || K <- [value, throw]]),
    erlang:display(floats(1.5, id(2.5))),
    erlang:display([chosen(A, B) || A <- [1, x], B <- [2, y]]).

act(value) -> ok;
act(throw) -> throw(thrown);
act(error) -> atom_to_list(id(1));
act(exit) -> exit(left).

many(Kind) ->
    A = id(a), B = [A, id(b)], C = {B, id(c)}, D = id(<<"d">>), E = #{e => C}, F = id(1 bsl 70), G = id(7.5), H = fun() -> {A, F} end,
    R = try garbage(100), act(Kind) of
            ok -> {of_part, A, D}
        catch
            throw:T -> garbage(100), {T, B, F};
            error:X -> garbage(100), {X, C, G};
            exit:X -> garbage(100), {X, H()}
        after
            garbage(100)
        end,
    {R, A, B, C, D, maps:get(e, E), F, G, H()}.

garbage(0) -> [];
garbage(N) -> [{N, N} | garbage(N - 1)].

rebuilt(N) ->
    X = id([N]),
    Y = (catch case N of 0 -> throw([X | X]); 1 -> exit(X); _ -> {X} end),
    Z = (catch hd(tl(X))),
    {X, Y, element(1, Z)}.

loop(0, Acc, Seen) -> {lists:reverse(Acc), lists:sort(maps:to_list(Seen))};
loop(N, Acc, Seen) ->
    Tag = try
              case N rem 4 of
                  0 -> throw({N, Acc});
                  1 -> error(N);
                  2 -> exit([N]);
                  3 -> N
              end
          of
              V -> {value, V}
          catch
              throw:{M, L} -> {throw, M, length(L)};
              error:M -> {error, M};
              exit:[M] -> {exit, M}
          end,
    loop(N - 1, [Tag | Acc], Seen#{element(1, Tag) => maps:get(element(1, Tag), Seen, 0) + 1}).

wide(Kind, {A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V}) ->
    W = try act(Kind), A + V
        catch throw:thrown -> B + U
        end,
    [W, A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V].

floats(A, B) ->
    C = A * B, D = A - B, E = A / B,
    R = try id(C) / (id(D) + 1.0) of
            X -> {of_part, X, C}
        catch
            error:badarith -> {zero, C, D, E}
        end,
    {R, A + C, B + D, E}.

chosen(A, B) ->
    X = try id(A) + 1 catch error:badarith -> {bad, A} end,
    Y = try id(B) + X catch error:badarith -> {bad, B, X} end,
    {X, Y, A, B}.

id(X) -> X.
