%% A failure without a line of its own has the line before it in the code, and OTP records no line for some tail calls.
-module(lines_of_tail_calls).
-export([main/0, id/1, pair/2]).
-compile(no_copt).

main() ->
    [show(F, X) || F <- [fun moved/1, fun two/1, fun bif/1, fun joined/1, fun same/1, fun body/1], X <- [1, other]].

show(F, X) ->
    try F(X) of
        V -> erlang:display({value, V})
    catch
        error:Reason:Stack ->
            [{_, Name, _, Info} | _] = Stack,
            erlang:display({Reason, Name, proplists:get_value(line, Info)})
    end.

moved(X) ->
    Y = id(X),
    case Y of
        1 ->
            Z = id(Y + 1),
            lists:seq(1, Z)
    end.

two(X) ->
    case id(X) of
        1 ->
            pair(
                id(a),
                3)
    end.

bif(X) ->
    case id(X) of
        1 ->
            atom_to_list(
                id(a))
    end.

joined(X) ->
    A = id(X),
    B = id(A),
    case id(3) of
        4 when A > 1 -> ok;
        3 when A =:= 1 ->
            pair(A, B)
    end.

same(X) ->
    case id(X) of
        1 ->
            id(3)
    end.

body(X) ->
    case id(X) of
        1 ->
            {id(3), pair(1, 2)}
    end.

pair(A, B) -> {A, B}.

id(X) -> X.
