%% EXC-24: a BIF that fails is the first entry, with its arguments and error_info; its caller is the next.
% The rule does not cover the entry of an arithmetic operator.
-module(exc_24_natives).
-export([main/0, id/1]).

main() ->
    Funs = [
        fun() -> atom_to_list(id(1)) end,
        fun() -> id(a) ++ [b] end,
        fun() -> element(id(3), {a}) end,
        fun() -> maps:get(k, id(#{})) end,
        fun() -> hd(id([])) end,
        fun() -> lists:keyfind(a, 0, id([])) end,
        fun() -> setelement(id(2), {a}, b) end,
        fun() -> binary_part(id(<<1>>), {1, 2}) end
    ],
    [erlang:display(tried(fun() -> [Fun()] end)) || Fun <- Funs],
    [erlang:display(tried(Fun)) || Fun <- Funs].

tried(Fun) ->
    try
        Fun()
    catch
        error:Reason:Stack -> [First, {?MODULE, _, 0, _} | _] = Stack, {Reason, First}
    end.

id(Term) -> Term.
