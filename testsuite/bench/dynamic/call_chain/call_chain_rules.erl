-module(call_chain_rules).
-export([check/2]).

check(Id, Amount) ->
    case Amount > limit(Id) of
        true -> limit(Id) + call_chain_price:price(Id, limit(Id));
        false -> call_chain_price:price(Id, Amount)
    end.

limit(Id) -> 500 + Id band 511.
