-module(call_chain_price).
-export([price/2]).

price(Id, Amount) ->
    Net = call_chain_discount:reduce(Id, Amount * unit(Id)),
    Net + call_chain_tax:tax(Id, Net).

unit(Id) -> 10 + Id band 7.
