//! The text form that `erlang:display/1` prints.

use crate::heap::Term;

/// `term` as `erlang:display/1` prints it.
pub fn display(term: Term<'_>) -> String {
    format!("{term:?}")
}
