//! The text form that `erlang:display/1` prints. (Stub; being filled in.)

use crate::heap::Term;

/// `term` as `erlang:display/1` prints it, byte for byte: lists of Latin-1 characters come out as Latin-1 bytes, so this
/// need not be UTF-8.
pub fn display_bytes(term: Term<'_>) -> Vec<u8> {
    format!("{term:?}").into_bytes()
}

/// The same as text: what is not UTF-8 is shown as U+FFFD.
pub fn display(term: Term<'_>) -> String {
    String::from_utf8_lossy(&display_bytes(term)).into_owned()
}
