%% Commas, semicolons and the boolean operators in guards: a failing part fails its alternative and no more.
-module(alternatives_and_conjunctions).
-export([main/0, id/1]).
main() ->
    Xs = [0, 1, 5, 10, -1, 1.5, a, b, true, false, [], [1], [1, 2], {}, {1}, {a, 2}, <<1, 2>>, #{}],
    erlang:display([comma(id(X)) || X <- Xs]),
    erlang:display([semicolon(id(X)) || X <- Xs]),
    erlang:display([short(id(X)) || X <- Xs]),
    erlang:display([strict(id(X)) || X <- Xs]),
    erlang:display([mixed(id(X), id(Y)) || X <- [1, 3, a, {1}], Y <- [1, 2, a, true]]),
    erlang:display([nested(id(X)) || X <- Xs]),
    erlang:display([bare(id(X)) || X <- [true, false, a, 1]]),
    erlang:display([xors(id(X), id(Y)) || X <- [1, a], Y <- [2, b]]).

comma(X) when is_integer(X), X > 0, X rem 5 =:= 0 -> multiple;
comma(X) when is_list(X), length(X) =:= 1, hd(X) =:= 1 -> one;
comma(X) when X > 3, X < 100 -> between;
comma(_) -> other.

semicolon(X) when hd(X) =:= 1; element(1, X) =:= 1; X =:= 1 -> one;
semicolon(X) when length(X) =:= 0; tuple_size(X) =:= 0; map_size(X) =:= 0; X =:= 0 -> empty;
semicolon(X) when X; not X -> boolean;
semicolon(_) -> other.

short(X) when is_integer(X) andalso X > 3 orelse is_list(X) andalso X =/= [] -> a;
short(X) when not is_number(X) andalso (is_tuple(X) andalso element(1, X) =:= a orelse X =:= b) -> b;
short(X) when hd(X) =:= 1 orelse true -> never_for_lists_that_fail;
short(X) when is_atom(X) orelse X < 2 -> c;
short(_) -> d.

strict(X) when is_integer(X) and (X > 3) -> a;
strict(X) when is_atom(X) or is_list(X) -> b;
strict(X) when is_integer(X) or (hd(X) =:= 1) -> c;
strict(X) when is_tuple(X) xor is_binary(X) -> d;
strict(_) -> e.

mixed(X, Y) when X =:= Y; X + 1 =:= Y, is_integer(Y) -> near;
mixed(X, Y) when is_tuple(X), Y =:= true; X =:= 3, Y == 2 -> pair;
mixed(X, Y) when (X > Y) and not is_boolean(Y), not is_tuple(X) -> greater;
mixed(X, _) when element(1, X) =:= 1 -> tuple;
mixed(_, _) -> other.

nested(X) ->
    if
        X =:= true; X =:= false -> boolean;
        is_number(X) ->
            if X < 0 -> negative;
               X < 2, is_integer(X) -> small;
               X < 2 -> fraction;
               true -> large
            end;
        is_list(X), X =/= [] -> case X of [_] when hd(X) > 0 -> single; _ when length(X) > 1 -> several end;
        true -> rest
    end.

bare(X) when X -> yes;
bare(_) -> no.

xors(X, Y) when is_atom(X) xor is_atom(Y) -> one_atom;
xors(X, Y) when is_atom(X) =:= is_atom(Y), X < Y -> alike;
xors(_, _) -> other.

id(X) -> X.
