%% The negation of a float that the compiler knows to be one, at both zeros.
%% out27: it changes the sign; OTP 25 subtracts from zero
-module(negated_zero).
-export([main/0, id/1]).
main() ->
    [erlang:display([<<F/float>> || F <- [known(X), chained(X), any(X), apply(erlang, id('-'), [X])]])
     || X <- [id(0.0), id(-0.0), id(1.5), id(-5.0e-324)]],
    erlang:display([<<F/float>> || F <- [0.0 - id(0.0), 0 - id(0.0), id(0.0) * -1, id(0.0) * -1.0, id(-0.0) + 0.0, id(-0.0) - 0.0]]).

known(X) when is_float(X) -> -X.

chained(X) when is_float(X) -> -(X * 1.0) / 1.0.

any(X) -> -X.

id(X) -> X.
