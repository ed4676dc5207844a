-module(call_chain_tax).
-export([tax/2]).

tax(Id, Net) -> call_chain_round:up(Net * rate(Id band 3), 100).

rate(0) -> 6;
rate(1) -> 12;
rate(_) -> 25.
