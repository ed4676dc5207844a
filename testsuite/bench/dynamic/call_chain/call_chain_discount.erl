-module(call_chain_discount).
-export([reduce/2]).

reduce(Id, Price) when Id band 3 =:= 0 -> call_chain_round:down(Price * 9, 10);
reduce(_, Price) -> Price.
