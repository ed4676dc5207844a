%% EXC-18: an exception in an after section takes the place of the one before.
-module(exc_18_error_in_after).
-export([main/0, id/1]).

main() ->
    erlang:display(catch try throw(first) after throw(second) end),
    erlang:display(catch try id(value) after throw(second) end),
    erlang:display(catch try exit(first) after try throw(second) after throw(third) end end),
    {'EXIT', {Reason, [{_, Name, _, _} | _]}} = (catch try error(first) after fails(id(x)) end),
    erlang:display({Reason, Name}).

fails(y) -> ok.

id(Term) -> Term.
