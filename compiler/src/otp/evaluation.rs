//! The functions by which a program evaluates text.

use crate::ir::Mfa;

/// The parsers that make expressions of text.
const PARSERS: [&str; 2] = ["parse_exprs", "parse_form"];

/// The function of `erl_eval` that calls a function by its name.
const CALLS: &str = "do_apply";

/// The function of `erl_eval` that calls functions by name, if `reached`, which is sorted, contains it and a parser of
/// expressions. Without the parser, the expressions are the program's own, and its atoms name the callees.
pub fn evaluator(reached: &[Mfa]) -> Option<&Mfa> {
    let parses = |mfa: &Mfa| mfa.module.as_str() == "erl_parse" && PARSERS.contains(&mfa.function.as_str());
    let calls = |mfa: &&Mfa| mfa.module.as_str() == "erl_eval" && mfa.function.as_str() == CALLS;
    reached.iter().any(parses).then(|| reached.iter().find(calls)).flatten()
}
