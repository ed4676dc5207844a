-module(call_chain_gate).
-export([enter/2]).

enter(Id, Amount) when Amount > 0 -> call_chain_rules:check(Id, Amount);
enter(_, _) -> 0.
