%% A generator of a comprehension that can take no segment still tests that its argument is a bitstring, also when a caller passes
%% the match context of that bitstring. (OTP 25 finds none and shows the context as a term.)
%% releases: 27, 29
-module(context_as_argument).
-export([main/0, id/1]).

main() ->
    erlang:display([try F(id(V)) catch error:R -> R end
                    || F <- [fun binary/1, fun list/1, fun nested/1, fun later/1], V <- [<<42>>, <<>>, <<1, 2>>, <<1:3>>, a, [1]]]).

binary(<<_:8>>) -> one;
binary(A) ->
    try << (x) || <<_:y>> <= A >>
    after ok
    end.

list(<<_:8>>) -> one;
list(A) ->
    try [x || <<_:y>> <= A]
    after ok
    end.

nested(<<_:8>>) -> one;
nested(<<_, A/bits>>) ->
    try [x || <<_:y>> <= A]
    after ok
    end;
nested(A) ->
    try [x || <<_:y>> <= A]
    after ok
    end.

later(<<_:8>>) -> one;
later(A) ->
    R = try [x || <<_:y>> <= A]
        after ok
        end,
    {R, is_bitstring(A), A}.

id(X) -> X.
