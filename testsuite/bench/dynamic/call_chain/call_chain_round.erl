-module(call_chain_round).
-export([down/2, up/2]).

down(Number, Unit) -> Number div Unit.

up(Number, Unit) -> down(Number + Unit - 1, Unit).
