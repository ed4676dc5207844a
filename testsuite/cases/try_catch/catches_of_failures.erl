%% A catch around expressions known to fail gives the first failure, in arguments, constructions and other catches.
-module(catches_of_failures).
-export([main/0, id/1]).
-compile(nowarn_failed).

id(X) -> X.

main() ->
    A = id(a),
    show(catch 1 div 0 + hd([])),
    show(catch [hd([]) | 1 div 0]),
    show(catch {1 + A, tl([]), id(3)}),
    show(catch id(catch 1 + A) + 1),
    show((catch hd([])) =:= (catch hd([]))),
    show({catch 1 + A, catch throw(t), catch exit(e), catch error(r)}),
    show(catch #{1 div 0 => hd([])}),
    show(catch #{a => length(b)}),
    show(catch (A)#{b => 1}),
    show(catch (#{})#{b := hd([])}),
    show(catch <<(1 + A), (hd([]))>>),
    show(catch <<(id(1)):(length(b))>>),
    show(catch <<A/binary, (1 div 0)>>),
    show(catch case 1 div 0 of _ -> hd([]) end),
    show(catch case A of b -> ok; c -> no end),
    show(catch if A =:= b -> ok end),
    show(catch begin {A, 1} = id({b, 1}), hd([]) end),
    show(catch [hd([]) || _ <- bad]),
    show(catch [X || X <- [1 | A]]),
    show(catch << <<(X + A)>> || X <- [1] >>),
    show(catch (catch throw(1)) + (catch throw(2))),
    show(catch throw(catch throw(catch throw(3)))),
    show(catch error(catch error(in))),
    show(catch exit(catch 1 div 0)),
    show([catch F() || F <- [fun() -> hd([]) end, fun() -> throw(x) end, fun() -> exit(y) end]]),
    show(catch (hd([]))(1 div 0)),
    show(catch A:(hd([]))()),
    show(catch apply(A, tl([]), 1 + A)).

show(T) -> erlang:display(cut(T)).

%% No stack traces.
cut({'EXIT', {R, [{_, _, _, _} | _]}}) -> {'EXIT', cut(R)};
cut({'EXIT', {R, []}}) -> {'EXIT', cut(R)};
cut(T) when is_tuple(T) -> list_to_tuple([cut(E) || E <- tuple_to_list(T)]);
cut([H | T]) -> [cut(H) | cut(T)];
cut(T) -> T.
