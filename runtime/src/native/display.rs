//! `erlang:display/1`.

use super::{Answer, Ctx};
use crate::heap::Term;
use crate::term::print;
use std::io::Write;

/// Prints a term and a newline on standard output, at once.
#[allow(clippy::unnecessary_wraps, reason = "every native has this shape")]
pub fn erlang_display_1<'h>(_ctx: Ctx<'h>, args: &[Term<'h>]) -> Answer<'h> {
    let mut text = print::display(args[0]);
    text.push('\n');
    // A closed standard output does not concern the program, as on OTP.
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
    Ok(Term::TRUE)
}
